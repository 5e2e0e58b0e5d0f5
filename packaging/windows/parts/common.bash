# SPDX-License-Identifier: GPL-3.0-or-later
# What every part uses: words on the screen, the cache, and "built already?".
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
root=$(cd "$here/../.." && pwd)
cache=${CPOISE_WINDOWS_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/counterpoise/windows}
jobs=${CPOISE_JOBS:-$(nproc)}
host=x86_64-w64-mingw32
# shellcheck source=../versions
. "$here/versions"
# The day that every file made here says it was made on: nothing of the clock gets into the package.
export SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git -C "$root" log -1 --format=%ct 2>/dev/null || echo 1767225600)}
export LC_ALL=C.UTF-8 TZ=UTC

say() { printf '%s\n' "windows: $*"; }
fail() {
  say "$*" >&2
  exit 1
}

# key FILE_OR_TEXT... : twelve letters that change when a file or text changes. It is part of a cache folder's name.
key() {
  local input
  for input in "$@"; do
    if [ -f "$input" ]; then cat "$input"; else printf '%s\n' "$input"; fi
  done | sha256sum | cut -c1-12
}

# The compiler and how it is called: every part made with it carries this in its key.
toolchain_key() { key "$here/toolchain.cmake" "$mingw_gcc" "$mingw_binutils" "$mingw_headers"; }

# The folders that hold each part when it is built: name, key of its inputs.
sqlite_prefix() { echo "$cache/sqlite-$(key "$here/parts/sqlite" "$sqlite" "$(toolchain_key)")"; }
harfbuzz_prefix() { echo "$cache/harfbuzz-$(key "$here/parts/harfbuzz" "$harfbuzz" "$(toolchain_key)")"; }
headers_prefix() { echo "$cache/headers-$(key "$here/parts/headers" "$spdlog" "$fmt" "$expected")"; }
qt_prefix() { echo "$cache/qt-$(key "$here/parts/qt" "$qt" "$(toolchain_key)" "$(basename "$(sqlite_prefix)")" "$(basename "$(harfbuzz_prefix)")")"; }

# A part is ready when its folder holds the file that is written last.
is_ready() { [ -e "$1/.ready" ]; }
mark_ready() { touch "$1/.ready"; }

# quietly LOG COMMAND... : runs it with its output in LOG; shows the end of LOG when it fails.
quietly() {
  local log=$1
  shift
  mkdir -p "$(dirname "$log")"
  if ! "$@" >>"$log" 2>&1; then
    tail -n 40 "$log" >&2
    fail "this failed: $* (all of its words are in $log)"
  fi
}

# timed WORDS COMMAND... : says what begins, and how long it took.
timed() {
  local words=$1 began=$SECONDS
  shift
  say "$words"
  "$@"
  say "$words: done in $((SECONDS - began)) s"
}

# building WORDS LOG NINJA_FOLDER [TARGET...] : ninja with a line a minute on how far it is.
building() {
  local words=$1 log=$2 folder=$3
  shift 3
  mkdir -p "$(dirname "$log")"
  ninja -C "$folder" -j "$jobs" "$@" >"$log" 2>&1 &
  local ninja=$! began=$SECONDS
  while kill -0 "$ninja" 2>/dev/null; do
    sleep 1
    if [ $(((SECONDS - began) % 60)) = 59 ]; then
      say "$words: $(grep -o '^\[[0-9]*/[0-9]*\]' "$log" | tail -1 | tr -d '[]' | sed 's:/: of :') steps"
    fi
  done
  wait "$ninja" || {
    sed -n '/^FAILED/,$p' "$log" | head -n 60 >&2
    fail "$words did not build (all of its words are in $log)"
  }
}
