#!/usr/bin/env bash
# Builds, tests, serves and checks the report.
#
#   ./build.sh              builds the generator, then the site into public/
#   ./build.sh serve        serves the site and builds it again after each edit
#   ./build.sh check        checks the content without writing anything
#   ./build.sh test         installs what the tests need and runs all of them
#   ./build.sh help         lists the generator's other commands, all passed through
#
# Needs Go 1.26 or later and git, nothing else.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

compile() {
  if ! command -v go >/dev/null; then
    echo "build.sh: Go isn't installed" >&2
    echo "   hint: install Go 1.26 or later from https://go.dev/dl/" >&2
    exit 3
  fi
  go build -o .bin/duizhao ./generator || exit 3
}

# Tests drive Chromium, and check exported files with xmllint and msgfmt. What
# isn't there and can't be installed leaves its tests out, with a word; under CI
# they fail.
has_browser() { [ -n "${DUIZHAO_CHROMIUM:-}" ] || command -v chromium chromium-browser google-chrome >/dev/null; }

install_tools() {
  local packages=()
  has_browser || packages+=(chromium fonts-noto-cjk)
  command -v xmllint >/dev/null || packages+=(libxml2-utils)
  command -v msgfmt >/dev/null || packages+=(gettext)
  if [ ${#packages[@]} = 0 ]; then return; fi
  local root=()
  [ "$(id -u)" = 0 ] || root=(sudo -n)
  if command -v apt-get >/dev/null && "${root[@]}" true 2>/dev/null; then
    echo "build.sh: installing ${packages[*]} for the tests" >&2
    if "${root[@]}" apt-get update -qq >&2 && "${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${packages[@]}" >&2; then return; fi
  fi
  echo "build.sh: tests that need ${packages[*]} are left out" >&2
  echo "   hint: on Debian, apt-get install ${packages[*]}; DUIZHAO_CHROMIUM may name another Chromium" >&2
}

case "${1:-}" in
test)
  shift
  install_tools
  files=$(gofmt -l generator templates)
  if [ -n "$files" ]; then
    echo "build.sh: not formatted with gofmt: $files" >&2
    exit 1
  fi
  go vet ./...
  exec go test -timeout 30m ./... "$@" # a busy machine may take more than the ten minutes that are usual
  ;;
*)
  compile
  exec .bin/duizhao "$@"
  ;;
esac
