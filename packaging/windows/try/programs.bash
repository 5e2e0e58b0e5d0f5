# SPDX-License-Identifier: GPL-3.0-or-later
# How test programs that lie in the build folder are run under Wine: their DLLs are those of the toolchain.
qt_folder=$(qt_prefix)/qt
windows_path() { sed 's:^:Z\::; s:/:\\:g' <<<"$1"; }
runtime=$(dirname "$("$host-g++-posix" -print-file-name=libstdc++-6.dll)")
WINEPATH="$(windows_path "$qt_folder/bin");$(windows_path "$(sqlite_prefix)/bin");$(windows_path "$(harfbuzz_prefix)/bin");$(windows_path "$runtime");$(windows_path "/usr/$host/lib")"
export WINEPATH

# Programs without a window know nothing of -platform.
platform_of() {
  local name=$1 room source
  room=$(basename "$(dirname "$name")")
  source=$root/tests/$room/tst_$(basename "$name" .exe | sed "s/^${room}_//").cpp
  if grep -q QTEST_GUILESS_MAIN "$source" 2>/dev/null; then echo; else echo "-platform offscreen"; fi
}

