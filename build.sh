#!/usr/bin/env bash
# Builds, tests, serves and checks the report.
#
#   ./build.sh              builds the generator, then the site into public/
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

# The browser tests drive Chromium. Where it isn't there and can't be installed,
# they are left out with a word; under CI they fail.
install_browser() {
  if command -v chromium chromium-browser google-chrome >/dev/null || [ -n "${DUIZHAO_CHROMIUM:-}" ]; then return; fi
  if command -v apt-get >/dev/null && [ "$(id -u)" = 0 ]; then
    echo "build.sh: installing Chromium for the browser tests" >&2
    apt-get update -qq >&2 && apt-get install -y -qq --no-install-recommends chromium fonts-noto-cjk >&2 || true
  fi
  if ! command -v chromium chromium-browser google-chrome >/dev/null; then
    echo "build.sh: without Chromium the browser tests are left out" >&2
    echo "   hint: on Debian, apt-get install chromium fonts-noto-cjk; elsewhere set DUIZHAO_CHROMIUM to its path" >&2
  fi
}

case "${1:-}" in
test)
  shift
  install_browser
  files=$(gofmt -l generator)
  if [ -n "$files" ]; then
    echo "build.sh: not formatted with gofmt: $files" >&2
    exit 1
  fi
  go vet ./...
  exec go test ./... "$@"
  ;;
*)
  compile
  exec .bin/duizhao "$@"
  ;;
esac
