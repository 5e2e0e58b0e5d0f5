; SPDX-License-Identifier: GPL-3.0-or-later
; The installer. parts/installer calls makensis with
;   -DVERSION=0.1.0 -DSTAGE=<folder of files> -DLISTS=<folder of lists made from it> -DOUT=<installer> -DSIGN=<program>
; Switches: /S silent, /ALLUSERS for every user of the machine (needs an administrator), /D=<folder> last.
; Exit codes: 0 done, 1 cancelled, 2 could not be written, 3 Counterpoise is running, 4 needs an administrator,
; 5 needs a newer Windows, 6 a newer version is installed.
Unicode true
Target amd64-unicode
Name "Counterpoise"
OutFile "${OUT}"
BrandingText "Counterpoise ${VERSION}"
RequestExecutionLevel user
SetCompressor /SOLID lzma
ManifestDPIAware true
ManifestSupportedOS Win10
AllowSkipFiles off
ShowInstDetails nevershow
ShowUninstDetails nevershow
!finalize '"${SIGN}" "%1"' = 0
!uninstfinalize '"${SIGN}" "%1"' = 0

VIProductVersion "${VERSION}.0"
VIFileVersion "${VERSION}.0"
VIAddVersionKey /LANG=1033 "ProductName" "Counterpoise"
VIAddVersionKey /LANG=1033 "ProductVersion" "${VERSION}"
VIAddVersionKey /LANG=1033 "FileVersion" "${VERSION}"
VIAddVersionKey /LANG=1033 "FileDescription" "Counterpoise installer"
VIAddVersionKey /LANG=1033 "CompanyName" "The Counterpoise authors"
VIAddVersionKey /LANG=1033 "LegalCopyright" "The Counterpoise authors. GPL-3.0-or-later."

!include MUI2.nsh
!include FileFunc.nsh
!include LogicLib.nsh
!include WinVer.nsh
!include WordFunc.nsh
!include x64.nsh

!define ENTRY "Software\Microsoft\Windows\CurrentVersion\Uninstall\Counterpoise"
!define KIND "Counterpoise.CaseFile"

Var AllUsers ; "1" or "0"
Var EarlierFolder
Var EarlierVersion

!define MUI_ICON "${LISTS}/counterpoise.ico"
!define MUI_UNICON "${LISTS}/counterpoise.ico"
!define MUI_ABORTWARNING
!define MUI_WELCOMEPAGE_TEXT "This installs Counterpoise ${VERSION} for you alone; no administrator is needed.$\r$\n$\r$\nAn earlier version is replaced. Your cases and settings stay as they are."
!insertmacro MUI_PAGE_WELCOME
!insertmacro MUI_PAGE_LICENSE "${STAGE}/licences/Counterpoise.txt"
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!define MUI_FINISHPAGE_RUN "$INSTDIR\counterpoise.exe"
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!define MUI_FINISHPAGE_TITLE "Counterpoise was removed"
!define MUI_FINISHPAGE_TEXT "Your cases were not touched. They are in$\r$\n$\r$\n$LOCALAPPDATA\Counterpoise"
!insertmacro MUI_UNPAGE_FINISH
!insertmacro MUI_LANGUAGE "English"

; --- for whom -------------------------------------------------------------------------------------------------

!macro ForWhom
  ${If} $AllUsers == "1"
    SetShellVarContext all
  ${Else}
    SetShellVarContext current
  ${EndIf}
!macroend

; With rights that are missing: asks Windows for them once, or says so when nobody is there to ask.
!macro NeedAdministrator SWITCHES
  UserInfo::GetAccountType
  Pop $0
  ${If} $0 != "Admin"
    ${If} ${Silent}
      SetErrorLevel 4
      Quit
    ${EndIf}
    ExecShell "runas" "$EXEPATH" "${SWITCHES}"
    Quit
  ${EndIf}
!macroend

; A program that runs keeps its file: it cannot be opened for writing then.
!macro NotWhileRunning FOLDER
  ${If} ${FileExists} "${FOLDER}\counterpoise.exe"
    ClearErrors
    FileOpen $0 "${FOLDER}\counterpoise.exe" a
    ${If} ${Errors}
      MessageBox MB_OK|MB_ICONEXCLAMATION "Counterpoise is running. Close it and start again." /SD IDOK
      SetErrorLevel 3
      Quit
    ${EndIf}
    FileClose $0
  ${EndIf}
!macroend

Function .onInit
  SetRegView 64
  ${IfNot} ${AtLeastWin10}
    MessageBox MB_OK|MB_ICONSTOP "Counterpoise needs Windows 10 or later." /SD IDOK
    SetErrorLevel 5
    Quit
  ${EndIf}
  StrCpy $AllUsers "0"
  ${GetParameters} $R0
  ClearErrors
  ${GetOptions} $R0 "/ALLUSERS" $R1
  ${IfNot} ${Errors}
    StrCpy $AllUsers "1"
    !insertmacro NeedAdministrator "/ALLUSERS"
  ${EndIf}
  !insertmacro ForWhom
  ReadRegStr $EarlierFolder SHCTX "${ENTRY}" "InstallLocation"
  ReadRegStr $EarlierVersion SHCTX "${ENTRY}" "DisplayVersion"
  ${If} $INSTDIR == "" ; /D was not given
    ${If} $EarlierFolder != ""
      StrCpy $INSTDIR $EarlierFolder
    ${ElseIf} $AllUsers == "1"
      StrCpy $INSTDIR "$PROGRAMFILES64\Counterpoise"
    ${Else}
      StrCpy $INSTDIR "$LOCALAPPDATA\Programs\Counterpoise"
    ${EndIf}
  ${EndIf}
  ${If} $EarlierVersion != ""
    ${VersionCompare} $EarlierVersion "${VERSION}" $0
    ${If} $0 == 1
      MessageBox MB_OK|MB_ICONEXCLAMATION "Counterpoise $EarlierVersion is installed, which is newer than ${VERSION}. Remove it first to go back." /SD IDOK
      SetErrorLevel 6
      Quit
    ${EndIf}
  ${EndIf}
FunctionEnd

; --- installing -----------------------------------------------------------------------------------------------

; What an earlier version brought goes, by its own list; cases and settings lie elsewhere.
Function removeEarlier
  ${If} $EarlierFolder != ""
  ${AndIf} ${FileExists} "$EarlierFolder\uninstall.exe"
    InitPluginsDir
    CopyFiles /SILENT "$EarlierFolder\uninstall.exe" "$PLUGINSDIR\earlier.exe"
    ExecWait '"$PLUGINSDIR\earlier.exe" /S /UPGRADE _?=$EarlierFolder' $0
    Delete "$EarlierFolder\uninstall.exe"
  ${EndIf}
FunctionEnd

Section "Counterpoise"
  SectionIn RO
  !insertmacro NotWhileRunning "$INSTDIR"
  Call removeEarlier
  ClearErrors
  !include "${LISTS}/install.nsh"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  ${If} ${Errors}
    SetErrorLevel 2
    Abort "The files could not be written to $INSTDIR."
  ${EndIf}

  CreateShortcut "$SMPROGRAMS\Counterpoise.lnk" "$INSTDIR\counterpoise.exe"

  WriteRegStr SHCTX "Software\Classes\.cpcase" "" "${KIND}"
  WriteRegStr SHCTX "Software\Classes\.cpcase" "Content Type" "application/json"
  WriteRegStr SHCTX "Software\Classes\${KIND}" "" "Counterpoise case file"
  WriteRegStr SHCTX "Software\Classes\${KIND}\DefaultIcon" "" "$INSTDIR\counterpoise.exe,0"
  WriteRegStr SHCTX "Software\Classes\${KIND}\shell\open\command" "" '"$INSTDIR\counterpoise.exe" "%1"'
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'

  WriteRegStr SHCTX "${ENTRY}" "DisplayName" "Counterpoise"
  WriteRegStr SHCTX "${ENTRY}" "DisplayVersion" "${VERSION}"
  WriteRegStr SHCTX "${ENTRY}" "Publisher" "The Counterpoise authors"
  WriteRegStr SHCTX "${ENTRY}" "DisplayIcon" "$INSTDIR\counterpoise.exe,0"
  WriteRegStr SHCTX "${ENTRY}" "InstallLocation" "$INSTDIR"
  WriteRegStr SHCTX "${ENTRY}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr SHCTX "${ENTRY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD SHCTX "${ENTRY}" "EstimatedSize" ${KILOBYTES}
  WriteRegDWORD SHCTX "${ENTRY}" "NoModify" 1
  WriteRegDWORD SHCTX "${ENTRY}" "NoRepair" 1
SectionEnd

; --- removing -------------------------------------------------------------------------------------------------

; Whose installation this is stands in the registry: the machine's when its entry names this folder.
Function un.onInit
  SetRegView 64
  StrCpy $AllUsers "0"
  ReadRegStr $0 HKLM "${ENTRY}" "InstallLocation"
  ${If} $0 == $INSTDIR
    StrCpy $AllUsers "1"
    !insertmacro NeedAdministrator ""
  ${EndIf}
  !insertmacro ForWhom
FunctionEnd

Section "un.Counterpoise"
  !insertmacro NotWhileRunning "$INSTDIR"
  !include "${LISTS}/uninstall.nsh"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  ${GetParameters} $R0
  ClearErrors
  ${GetOptions} $R0 "/UPGRADE" $R1
  ${If} ${Errors} ; not an upgrade: everything else that the installer made
    Delete "$SMPROGRAMS\Counterpoise.lnk"
    DeleteRegKey SHCTX "Software\Classes\${KIND}"
    ReadRegStr $0 SHCTX "Software\Classes\.cpcase" ""
    ${If} $0 == "${KIND}" ; not another program's by now
      DeleteRegKey SHCTX "Software\Classes\.cpcase"
    ${EndIf}
    DeleteRegKey SHCTX "${ENTRY}"
    System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
    DetailPrint "Your cases were not touched. They are in $LOCALAPPDATA\Counterpoise"
  ${EndIf}
SectionEnd
