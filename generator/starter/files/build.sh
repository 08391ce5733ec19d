#!/usr/bin/env bash
# Builds the report with Duizhao.
#
#   ./build.sh          builds the site into public/
#   ./build.sh check    checks the content without writing anything
#   ./build.sh help     lists the other commands, all passed through
#
# The generator is the program that DUIZHAO names, else .bin/duizhao, else the
# duizhao of the PATH. Where there is none it is fetched and built, which takes Go
# 1.26 and git. To move to another version, change the commit and delete .bin.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

repository=${DUIZHAO_REPOSITORY:-https://github.com/duizhao/duizhao}
commit=@COMMIT@

fetch() {
  for tool in go git; do
    if ! command -v "$tool" >/dev/null; then
      echo "build.sh: there is no duizhao here, and no $tool to build it with" >&2
      echo "   hint: install Go 1.26 or later and git, or name the program: DUIZHAO=/path/to/duizhao" >&2
      exit 3
    fi
  done
  echo "build.sh: building duizhao $commit of $repository" >&2
  rm -rf .bin/source
  git init -q .bin/source
  git -C .bin/source fetch -q --depth 1 "$repository" "$commit"
  git -C .bin/source checkout -q FETCH_HEAD
  (cd .bin/source && go build -o ../duizhao ./generator)
}

if [ -n "${DUIZHAO:-}" ]; then
  program=$DUIZHAO
elif [ -x .bin/duizhao ]; then
  program=.bin/duizhao
elif command -v duizhao >/dev/null; then
  program=duizhao
else
  fetch
  program=.bin/duizhao
fi
exec "$program" "$@"
