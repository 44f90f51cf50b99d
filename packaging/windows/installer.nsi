; The installer for Windows: one user without rights, or the whole computer (run as administrator).
;
;   makensis -DVERSION=0.1.0 -DBUNDLE=…/bagalau -DOUT=…/setup.exe installer.nsi
;
; On the command line of the installer:
;   /S            asks nothing            /ALLUSERS     for all users; as administrator
;   /D=FOLDER     where to; comes last    /LANG=1087    in Kazakh; 1049: in Russian
; of the uninstaller: /S, and /DELETECARDS to remove the cards of this user too.
; Exit codes: 0 done; 2 broken off, everything is as it was; 3 the program is open; 5 no rights for /ALLUSERS.

Unicode true
Target amd64-unicode
SetCompressor /SOLID lzma
SetCompressorDictSize 128
RequestExecutionLevel user
ManifestDPIAware true
ManifestLongPathAware true
ManifestSupportedOS Win10

!include MUI2.nsh
!include FileFunc.nsh
!include LogicLib.nsh
!include nsDialogs.nsh
!include x64.nsh

!define KEY "Software\Bagalau"
!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\Bagalau"
!define CARD "Bagalau.Card"
!define WAIT_SECONDS 30

Name "Бағалау"
OutFile "${OUT}"
InstallDir ""
BrandingText "Бағалау ${VERSION}"
VIProductVersion "${VERSION}.0"
VIAddVersionKey /LANG=0 "ProductName" "Bagalau"
VIAddVersionKey /LANG=0 "FileDescription" "Bagalau: установка, орнату"
VIAddVersionKey /LANG=0 "FileVersion" "${VERSION}"
VIAddVersionKey /LANG=0 "ProductVersion" "${VERSION}"
VIAddVersionKey /LANG=0 "LegalCopyright" "MIT"

Var AllUsers
Var Cards       ; the folder of this user's cards
Var DeleteCards
Var Choice
Var Tries

!define MUI_ICON bagalau.ico
!define MUI_UNICON bagalau.ico
!define MUI_WELCOMEFINISHPAGE_BITMAP banner.bmp
!define MUI_ABORTWARNING
!define MUI_FINISHPAGE_RUN "$INSTDIR\bagalau.exe"
!define MUI_LANGDLL_ALWAYSSHOW
!define MUI_LANGDLL_WINDOWTITLE "Бағалау"
!define MUI_LANGDLL_INFO "Тілді таңдаңыз  ·  Выберите язык"

Page custom AskForWhom TakeForWhom
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
UninstPage custom un.AskForCards un.TakeForCards
!insertmacro MUI_UNPAGE_INSTFILES

!insertmacro MUI_LANGUAGE Russian
!insertmacro MUI_LANGUAGEEX "${__FILEDIR__}" Kazakh
!insertmacro MUI_RESERVEFILE_LANGDLL

LangString WHOM_TITLE 1049 "Для кого установить"
LangString WHOM_TITLE 1087 "Кім үшін орнатылады"
LangString WHOM_SUBTITLE 1049 "Карты у каждого пользователя в любом случае свои."
LangString WHOM_SUBTITLE 1087 "Әр пайдаланушының карталары бәрібір өзінде болады."
LangString WHOM_ME 1049 "Только для меня"
LangString WHOM_ME 1087 "Тек өзім үшін"
LangString WHOM_ALL 1049 "Для всех, кто работает на этом компьютере"
LangString WHOM_ALL 1087 "Осы компьютерде жұмыс істейтіндердің бәрі үшін"
LangString NO_RIGHTS 1049 "Чтобы установить программу для всех, запустите установку от имени администратора."
LangString NO_RIGHTS 1087 "Бағдарламаны бәріне орнату үшін орнатқышты әкімші атынан іске қосыңыз."
LangString IN_USE 1049 "Программа открыта. Закройте её — введённое уже сохранено — и нажмите «Повторить»."
LangString IN_USE 1087 "Бағдарлама ашық тұр. Оны жабыңыз (енгізілгеннің бәрі сақталған), содан соң «Қайталау» түймесін басыңыз."
LangString BROKEN 1049 "Не удалось записать файлы программы. Всё осталось как было. Проверьте, есть ли место на диске, и запустите установку ещё раз."
LangString BROKEN 1087 "Бағдарлама файлдары жазылмады. Бәрі бұрынғыдай қалды. Дискіде бос орын бар-жоғын тексеріп, орнатқышты қайта іске қосыңыз."
LangString SIXTY_FOUR 1049 "Нужна 64-разрядная Windows 10 или 11."
LangString SIXTY_FOUR 1087 "64 разрядты Windows 10 немесе 11 керек."
LangString CARD_FILE 1049 "Карта школы (Бағалау)"
LangString CARD_FILE 1087 "Мектеп картасы (Бағалау)"
LangString REMOVE_TITLE 1049 "Удаление программы"
LangString REMOVE_TITLE 1087 "Бағдарламаны жою"
LangString REMOVE_SUBTITLE 1049 "Карты остаются на компьютере, пока вы не решите иначе."
LangString REMOVE_SUBTITLE 1087 "Өзіңіз басқаша шешпесеңіз, карталар компьютерде қалады."
LangString REMOVE_TEXT 1049 "Программа будет удалена. Ваши карты лежат в папке:"
LangString REMOVE_TEXT 1087 "Бағдарлама жойылады. Карталарыңыз мына қалтада:"
LangString REMOVE_CARDS 1049 "Удалить и мои карты вместе с их копиями. Вернуть их будет нельзя."
LangString REMOVE_CARDS 1087 "Карталарымды көшірмелерімен бірге жою. Оларды қайтару мүмкін болмайды."

!macro INIT UN
  SetRegView 64
  StrCpy $Cards "$LOCALAPPDATA\Bagalau"
  StrCpy $AllUsers 0
  ${GetParameters} $R0
  ClearErrors
  ${GetOptions} $R0 "/ALLUSERS" $R1
  ${IfNot} ${Errors}
    StrCpy $AllUsers 1
  ${EndIf}
!macroend

!macro USE_CONTEXT
  ${If} $AllUsers == 1
    SetShellVarContext all
  ${Else}
    SetShellVarContext current
  ${EndIf}
!macroend

; Whether the program runs: Windows lets nobody write to a file that does.
!macro WAIT_UNTIL_CLOSED UN
Function ${UN}WaitUntilClosed
  StrCpy $Tries 0
  again:
  StrCpy $R2 ""
  ${If} ${FileExists} "$INSTDIR\bagalau.exe"
    ClearErrors
    FileOpen $R0 "$INSTDIR\bagalau.exe" a
    ${If} ${Errors}
      StrCpy $R2 used
    ${Else}
      FileClose $R0
    ${EndIf}
  ${EndIf}
  ${If} ${FileExists} "$INSTDIR\bagalau-cli.exe"
    ClearErrors
    FileOpen $R0 "$INSTDIR\bagalau-cli.exe" a
    ${If} ${Errors}
      StrCpy $R2 used
    ${Else}
      FileClose $R0
    ${EndIf}
  ${EndIf}
  ${If} $R2 == used
    ${If} ${Silent}
      IntOp $Tries $Tries + 1
      ${If} $Tries > ${WAIT_SECONDS}
        RMDir /r "$INSTDIR\new"
        SetErrorLevel 3
        Quit
      ${EndIf}
      Sleep 1000
      Goto again
    ${EndIf}
    MessageBox MB_RETRYCANCEL|MB_ICONINFORMATION "$(IN_USE)" IDRETRY again
    RMDir /r "$INSTDIR\new"
    SetErrorLevel 3
    Quit
  ${EndIf}
FunctionEnd
!macroend
!insertmacro WAIT_UNTIL_CLOSED ""
!insertmacro WAIT_UNTIL_CLOSED "un."

Function .onInit
  !insertmacro INIT ""
  ${IfNot} ${RunningX64}
    MessageBox MB_OK|MB_ICONSTOP "$(SIXTY_FOUR)" /SD IDOK
    SetErrorLevel 2
    Quit
  ${EndIf}
  ClearErrors
  ${GetOptions} $R0 "/LANG=" $R1
  ${IfNot} ${Errors}
    StrCpy $LANGUAGE $R1
  ${ElseIfNot} ${Silent}
    !insertmacro MUI_LANGDLL_DISPLAY
  ${EndIf}
  UserInfo::GetAccountType
  Pop $R0
  ${If} $AllUsers == 1
  ${AndIf} $R0 != "Admin"
    MessageBox MB_OK|MB_ICONSTOP "$(NO_RIGHTS)" /SD IDOK
    SetErrorLevel 5
    Quit
  ${EndIf}
  Call ChooseFolder
FunctionEnd

; Where it was before; else the folder that fits. /D= on the command line comes first.
Function ChooseFolder
  !insertmacro USE_CONTEXT
  ${If} $INSTDIR == ""
  ${OrIf} $Choice == "again"
    ReadRegStr $INSTDIR SHCTX "${KEY}" "InstallDir"
    ${If} $INSTDIR == ""
      ${If} $AllUsers == 1
        StrCpy $INSTDIR "$PROGRAMFILES64\Bagalau"
      ${Else}
        StrCpy $INSTDIR "$LOCALAPPDATA\Programs\Bagalau"
      ${EndIf}
    ${EndIf}
  ${EndIf}
FunctionEnd

; Asked only of who may install for all: run as administrator.
Function AskForWhom
  UserInfo::GetAccountType
  Pop $R0
  ${If} $R0 != "Admin"
    Abort
  ${EndIf}
  !insertmacro MUI_HEADER_TEXT "$(WHOM_TITLE)" "$(WHOM_SUBTITLE)"
  nsDialogs::Create 1018
  Pop $R0
  ${NSD_CreateRadioButton} 0 20u 100% 12u "$(WHOM_ALL)"
  Pop $Choice
  ${NSD_CreateRadioButton} 0 40u 100% 12u "$(WHOM_ME)"
  Pop $R1
  ${If} $AllUsers == 1
    ${NSD_Check} $Choice
  ${Else}
    ${NSD_Check} $R1
  ${EndIf}
  nsDialogs::Show
FunctionEnd

Function TakeForWhom
  ${NSD_GetState} $Choice $AllUsers
  StrCpy $Choice "again"
  Call ChooseFolder
FunctionEnd

Section
  !insertmacro USE_CONTEXT
  Call WaitUntilClosed
  ; The new program is written beside the old one, and takes its place when it is whole.
  RMDir /r "$INSTDIR\new"
  SetOutPath "$INSTDIR\new"
  ClearErrors
  File /r "${BUNDLE}/*"
  ${If} ${Errors}
  ${OrIfNot} ${FileExists} "$INSTDIR\new\bagalau.exe"
    SetOutPath "$INSTDIR"
    RMDir /r "$INSTDIR\new"
    Call TellBroken
  ${EndIf}
  SetOutPath "$INSTDIR"
  Call WaitUntilClosed
  RMDir /r "$INSTDIR\old"
  CreateDirectory "$INSTDIR\old"
  Rename "$INSTDIR\bagalau.exe" "$INSTDIR\old\bagalau.exe"
  Rename "$INSTDIR\bagalau-cli.exe" "$INSTDIR\old\bagalau-cli.exe"
  Rename "$INSTDIR\inside" "$INSTDIR\old\inside"
  ${If} ${FileExists} "$INSTDIR\bagalau.exe"
  ${OrIf} ${FileExists} "$INSTDIR\inside\*.*"
    Call PutBack
  ${EndIf}
  ClearErrors
  Rename "$INSTDIR\new\inside" "$INSTDIR\inside"
  Rename "$INSTDIR\new\bagalau-cli.exe" "$INSTDIR\bagalau-cli.exe"
  Rename "$INSTDIR\new\bagalau.exe" "$INSTDIR\bagalau.exe"
  ${If} ${Errors}
    Call PutBack
  ${EndIf}
  RMDir /r "$INSTDIR\licences"
  Rename "$INSTDIR\new\licences" "$INSTDIR\licences"
  RMDir /r "$INSTDIR\old"
  RMDir /r "$INSTDIR\new"
  WriteUninstaller "$INSTDIR\uninstall.exe"

  CreateShortcut "$SMPROGRAMS\Бағалау.lnk" "$INSTDIR\bagalau.exe"
  CreateShortcut "$DESKTOP\Бағалау.lnk" "$INSTDIR\bagalau.exe"

  WriteRegStr SHCTX "${KEY}" "InstallDir" "$INSTDIR"
  WriteRegStr HKCU "${KEY}" "Language" "$LANGUAGE"
  WriteRegStr SHCTX "Software\Classes\${CARD}" "" "$(CARD_FILE)"
  WriteRegStr SHCTX "Software\Classes\${CARD}\DefaultIcon" "" "$INSTDIR\bagalau.exe,0"
  WriteRegStr SHCTX "Software\Classes\${CARD}\shell\open\command" "" '"$INSTDIR\bagalau.exe" "%1"'
  WriteRegStr SHCTX "Software\Classes\Applications\bagalau.exe" "FriendlyAppName" "Бағалау"
  WriteRegStr SHCTX "Software\Classes\Applications\bagalau.exe\shell\open\command" "" '"$INSTDIR\bagalau.exe" "%1"'
  ; Card files end in .json. Who opens such files with another program goes on doing so.
  WriteRegStr SHCTX "Software\Classes\.json\OpenWithProgids" "${CARD}" ""
  ReadRegStr $R0 HKCR ".json" ""
  ${If} $R0 == ""
    WriteRegStr SHCTX "Software\Classes\.json" "" "${CARD}"
  ${EndIf}
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'

  ${GetSize} "$INSTDIR" "/S=0K" $R0 $R1 $R2
  IntFmt $R0 "0x%08X" $R0
  WriteRegStr SHCTX "${UNINSTALL}" "DisplayName" "Бағалау"
  WriteRegStr SHCTX "${UNINSTALL}" "DisplayVersion" "${VERSION}"
  WriteRegStr SHCTX "${UNINSTALL}" "DisplayIcon" "$INSTDIR\bagalau.exe,0"
  WriteRegStr SHCTX "${UNINSTALL}" "Publisher" "Bagalau"
  WriteRegStr SHCTX "${UNINSTALL}" "InstallLocation" "$INSTDIR"
  ${If} $AllUsers == 1
    StrCpy $R3 " /ALLUSERS"
  ${Else}
    StrCpy $R3 ""
  ${EndIf}
  WriteRegStr SHCTX "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe"$R3'
  WriteRegStr SHCTX "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S$R3'
  WriteRegDWORD SHCTX "${UNINSTALL}" "EstimatedSize" $R0
  WriteRegDWORD SHCTX "${UNINSTALL}" "NoModify" 1
  WriteRegDWORD SHCTX "${UNINSTALL}" "NoRepair" 1
SectionEnd

Function PutBack
  ; Whatever has been put aside comes back; the new one goes.
  ${If} ${FileExists} "$INSTDIR\old\inside\*.*"
    RMDir /r "$INSTDIR\inside"
    Rename "$INSTDIR\old\inside" "$INSTDIR\inside"
  ${EndIf}
  ${If} ${FileExists} "$INSTDIR\old\bagalau-cli.exe"
    Delete "$INSTDIR\bagalau-cli.exe"
    Rename "$INSTDIR\old\bagalau-cli.exe" "$INSTDIR\bagalau-cli.exe"
  ${EndIf}
  ${If} ${FileExists} "$INSTDIR\old\bagalau.exe"
    Delete "$INSTDIR\bagalau.exe"
    Rename "$INSTDIR\old\bagalau.exe" "$INSTDIR\bagalau.exe"
  ${EndIf}
  RMDir "$INSTDIR\old"
  RMDir /r "$INSTDIR\new"
  Call TellBroken
FunctionEnd

Function TellBroken
  MessageBox MB_OK|MB_ICONSTOP "$(BROKEN)" /SD IDOK
  SetErrorLevel 2
  Quit
FunctionEnd

Function un.onInit
  !insertmacro INIT "un."
  StrCpy $DeleteCards 0
  ClearErrors
  ${GetOptions} $R0 "/LANG=" $R1
  ${IfNot} ${Errors}
    StrCpy $LANGUAGE $R1
  ${Else} ; as it was installed
    ReadRegStr $R1 HKCU "${KEY}" "Language"
    ${If} $R1 != ""
      StrCpy $LANGUAGE $R1
    ${EndIf}
  ${EndIf}
  ClearErrors
  ${GetOptions} $R0 "/DELETECARDS" $R1
  ${IfNot} ${Errors}
    StrCpy $DeleteCards 1
  ${EndIf}
  !insertmacro USE_CONTEXT
FunctionEnd

Function un.AskForCards
  !insertmacro MUI_HEADER_TEXT "$(REMOVE_TITLE)" "$(REMOVE_SUBTITLE)"
  nsDialogs::Create 1018
  Pop $R0
  ${NSD_CreateLabel} 0 10u 100% 12u "$(REMOVE_TEXT)"
  Pop $R0
  ${NSD_CreateText} 0 26u 100% 12u "$Cards"
  Pop $R0
  SendMessage $R0 ${EM_SETREADONLY} 1 0
  ${NSD_CreateCheckbox} 0 50u 100% 20u "$(REMOVE_CARDS)"
  Pop $Choice
  GetDlgItem $R0 $HWNDPARENT 1
  SendMessage $R0 ${WM_SETTEXT} 0 "STR:$(^UninstallBtn)"
  nsDialogs::Show
FunctionEnd

Function un.TakeForCards
  ${NSD_GetState} $Choice $DeleteCards
FunctionEnd

Section Uninstall
  !insertmacro USE_CONTEXT
  Call un.WaitUntilClosed
  Delete "$INSTDIR\bagalau.exe"
  Delete "$INSTDIR\bagalau-cli.exe"
  RMDir /r "$INSTDIR\inside"
  RMDir /r "$INSTDIR\licences"
  RMDir /r "$INSTDIR\new"
  RMDir /r "$INSTDIR\old"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR" ; only if nothing of the user's is in it
  Delete "$SMPROGRAMS\Бағалау.lnk"
  Delete "$DESKTOP\Бағалау.lnk"
  ReadRegStr $R0 SHCTX "Software\Classes\.json" ""
  ${If} $R0 == "${CARD}"
    DeleteRegValue SHCTX "Software\Classes\.json" ""
  ${EndIf}
  DeleteRegValue SHCTX "Software\Classes\.json\OpenWithProgids" "${CARD}"
  DeleteRegKey /ifempty SHCTX "Software\Classes\.json\OpenWithProgids"
  DeleteRegKey /ifempty SHCTX "Software\Classes\.json"
  DeleteRegKey SHCTX "Software\Classes\${CARD}"
  DeleteRegKey SHCTX "Software\Classes\Applications\bagalau.exe"
  DeleteRegKey SHCTX "${UNINSTALL}"
  DeleteRegKey SHCTX "${KEY}"
  DeleteRegKey HKCU "${KEY}"
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
  ${If} $DeleteCards == 1
    RMDir /r "$Cards"
  ${EndIf}
SectionEnd
