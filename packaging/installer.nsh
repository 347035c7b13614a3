# Taken into electron-builder's scripts of installer and uninstaller. What the program keeps for people lies in
# %LOCALAPPDATA%\Digitalagentur and is touched by neither.

# electron-builder keeps a copy of the installer for updates by differences. This program does not update itself.
!macro removeInstallerCopy
  ${if} $installMode == "all"
    SetShellVarContext current
  ${endIf}
  RMDir /r "$LOCALAPPDATA\digitalagentur-updater"
  ${if} $installMode == "all"
    SetShellVarContext all
  ${endIf}
!macroend

# electron-builder takes away what a file of ours was, but leaves its ending pointing there. An ending that was given to another program
# since is not ours to take.
!macro forgetEnding ENDING CLASS
  ReadRegStr $0 SHELL_CONTEXT "Software\Classes\${ENDING}" ""
  ${if} $0 == "${CLASS}"
    DeleteRegKey SHELL_CONTEXT "Software\Classes\${ENDING}"
  ${endIf}
!macroend

# Tells the shell that endings have changed, so that icons and double clicks are right without signing in anew.
!macro tellShell
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0x1000, i 0, i 0)'
!macroend

!macro customInstall
  !insertmacro removeInstallerCopy
  !insertmacro tellShell
!macroend

!macro customUnInstall
  !insertmacro removeInstallerCopy
  !insertmacro forgetEnding ".dabundle" "Digitalagentur.Buendel"
  !insertmacro forgetEnding ".dabeipack" "Digitalagentur.Beipack"
  !insertmacro tellShell
!macroend
