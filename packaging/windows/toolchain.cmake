# SPDX-License-Identifier: GPL-3.0-or-later
# Windows on x86-64 from Debian's mingw-w64 (posix threads: std::thread and std::mutex).
set(CMAKE_SYSTEM_NAME Windows)
set(CMAKE_SYSTEM_PROCESSOR x86_64)
set(CMAKE_C_COMPILER x86_64-w64-mingw32-gcc-posix)
set(CMAKE_CXX_COMPILER x86_64-w64-mingw32-g++-posix)
set(CMAKE_RC_COMPILER x86_64-w64-mingw32-windres)
set(CMAKE_FIND_ROOT_PATH /usr/x86_64-w64-mingw32)
set(CMAKE_FIND_ROOT_PATH_MODE_PROGRAM NEVER)
set(CMAKE_FIND_ROOT_PATH_MODE_LIBRARY ONLY)
set(CMAKE_FIND_ROOT_PATH_MODE_INCLUDE ONLY)
set(CMAKE_FIND_ROOT_PATH_MODE_PACKAGE ONLY)
list(APPEND CMAKE_FIND_ROOT_PATH ${CMAKE_PREFIX_PATH})

# Hardening that Windows knows, and no time of linking in the files: the same input gives the same bytes.
set(cpoise_link "-Wl,--dynamicbase,--high-entropy-va,--nxcompat,--no-insert-timestamp")
set(CMAKE_EXE_LINKER_FLAGS_INIT "${cpoise_link}")
set(CMAKE_SHARED_LINKER_FLAGS_INIT "${cpoise_link}")
set(CMAKE_MODULE_LINKER_FLAGS_INIT "${cpoise_link}")
