<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="kk" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>Bagalau</source>
        <translation>Бағалау</translation>
    </message>
    <message>
        <source>Fills in official school papers on the screen, counts the points, keeps and prints them.</source>
        <translation>Ресми бағалау қағаздарын экранда толтырады, балдарды есептейді, карталарды сақтайды және басып шығарады.</translation>
    </message>
    <message>
        <source>Works without the internet. Your cards lie on this computer only, in the folder:</source>
        <translation>Интернетсіз жұмыс істейді. Карталарыңыз тек осы компьютерде, мына қалтада сақталады:</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Қалтаны ашу</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Жабу</translation>
    </message>
    <message>
        <source>Version {0}.</source>
        <translation>{0} нұсқасы.</translation>
    </message>
    <message>
        <source>Free software under the MIT licence.</source>
        <translation>Еркін бағдарлама, MIT лицензиясы.</translation>
    </message>
    <message>
        <source>Problem report…</source>
        <translation>Ақау туралы хабарлама…</translation>
    </message>
</context>
<context>
    <name>Accident</name>
    <message>
        <source>Something went wrong in the program</source>
        <translation>Бағдарламада ақау туындады</translation>
    </message>
    <message>
        <source>Everything you have typed is saved. You can go on working.</source>
        <translation>Енгізгеніңіздің бәрі сақталды. Жұмысты жалғастыруға болады.</translation>
    </message>
    <message>
        <source>The last entry may not be saved yet. Look at the line at the foot of the window, and save the card to a file before you close it.</source>
        <translation>Соңғы жазба әлі сақталмаған болуы мүмкін. Терезенің төменгі жолына қараңыз және картаны жаппас бұрын оны файлға сақтаңыз.</translation>
    </message>
    <message>
        <source>If it happens again, send the file {file} to those who look after the program: it says what went wrong.</source>
        <translation>Бұл қайталанса, {file} файлын бағдарламаға қызмет көрсететін адамдарға беріңіз: онда не болғаны жазылған.</translation>
    </message>
    <message>
        <source>Show the file</source>
        <translation>Файлды көрсету</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Жалғастыру</translation>
    </message>
    <message>
        <source>Problem report…</source>
        <translation>Ақау туралы хабарлама…</translation>
    </message>
</context>
<context>
    <name>AssignDialog</name>
    <message>
        <source>Which school is it?</source>
        <translation>Бұл қай мектеп?</translation>
    </message>
    <message>
        <source>In the card: {about}</source>
        <translation>Картада: {about}</translation>
    </message>
    <message>
        <source>Find a school, a municipality</source>
        <translation>Мектепті, ауданды табу</translation>
    </message>
    <message>
        <source>Has sent</source>
        <translation>Жіберді</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Бас тарту</translation>
    </message>
    <message>
        <source>Put it on the list</source>
        <translation>Тізімге қосу</translation>
    </message>
    <message>
        <source>It is this school</source>
        <translation>Бұл — осы мектеп</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>иә</translation>
    </message>
    <message>
        <source>no</source>
        <translation>жоқ</translation>
    </message>
</context>
<context>
    <name>Auditor</name>
    <message>
        <source>Cancel</source>
        <translation>Бас тарту</translation>
    </message>
    <message>
        <source>A folder with cards…</source>
        <translation>Карталар қалтасы…</translation>
    </message>
    <message>
        <source>A file…</source>
        <translation>Файл…</translation>
    </message>
    <message>
        <source>The points printed in a card are compared with the method, row by row, and the total with the sum. A card file, Excel, Word, a PDF of this program and its scan can be checked.</source>
        <translation>Картада басылған балдар әдістемемен жол-жолымен, ал жиыны қосындымен салыстырылады. Карта файлын, Excel, Word файлын, осы бағдарламаның PDF файлын және оның сканын тексеруге болады.</translation>
    </message>
    <message>
        <source>The card stays where it is: nothing comes into your archive.</source>
        <translation>Карта өз орнында қалады: мұрағатыңызға ештеңе қосылмайды.</translation>
    </message>
    <message>
        <source>Check somebody&apos;s card</source>
        <translation>Басқаның картасын тексеру</translation>
    </message>
    <message>
        <source>The card is being checked</source>
        <translation>Карта тексеріліп жатыр</translation>
    </message>
    <message>
        <source>The cards are being checked</source>
        <translation>Карталар тексеріліп жатыр</translation>
    </message>
    <message>
        <source>Check of {what}</source>
        <translation>Тексеру {what}</translation>
    </message>
    <message>
        <source>The card cannot be checked</source>
        <translation>Картаны тексеру мүмкін болмады</translation>
    </message>
</context>
<context>
    <name>BinDialog</name>
    <message>
        <source>Removed cards</source>
        <translation>Алып тасталған карталар</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Жабу</translation>
    </message>
    <message>
        <source>School not named yet</source>
        <translation>Ұйым әлі көрсетілмеген</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Қайтару</translation>
    </message>
    <message>
        <source>Put back: {school}</source>
        <translation>Қайтару: {school}</translation>
    </message>
    <message>
        <source>A removed card stays here for a year at least and can be put back with its whole history.</source>
        <translation>Алып тасталған карта мұнда кемінде бір жыл сақталады, оны бүкіл тарихымен қайтаруға болады.</translation>
    </message>
    <message>
        <source>Kept for ever: it was made ready to sign</source>
        <translation>Әрқашан сақталады: ол қол қоюға дайындалған</translation>
    </message>
    <message>
        <source>Kept at least until {day}; it may be deleted soon</source>
        <translation>Кемінде мына күнге дейін сақталады: {day}; жақында жойылуы мүмкін</translation>
    </message>
    <message>
        <source>Kept at least until {day}</source>
        <translation>Кемінде мына күнге дейін сақталады: {day}</translation>
    </message>
</context>
<context>
    <name>CampaignDesk</name>
    <message>
        <source>The collection cannot be opened</source>
        <translation>Карталар жинағын ашу мүмкін емес</translation>
    </message>
    <message>
        <source>The card cannot be shown</source>
        <translation>Картаны көрсету мүмкін емес</translation>
    </message>
    <message>
        <source>A new collection cannot be made</source>
        <translation>Жаңа жинақты бастау мүмкін емес</translation>
    </message>
    <message>
        <source>The settings could not be kept</source>
        <translation>Баптаулар сақталмады</translation>
    </message>
</context>
<context>
    <name>CampaignListPage</name>
    <message>
        <source>← My cards</source>
        <translation>← Менің карталарым</translation>
    </message>
    <message>
        <source>Collecting cards</source>
        <translation>Карталарды жинау</translation>
    </message>
    <message>
        <source>New collection…</source>
        <translation>Жаңа жинақ…</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ашу</translation>
    </message>
    <message>
        <source>Next year&apos;s…</source>
        <translation>Келесі жылға…</translation>
    </message>
    <message>
        <source>Collection</source>
        <translation>Жинақ</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Кезең</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Күтілуде</translation>
    </message>
    <message>
        <source>Have sent</source>
        <translation>Жібергендер</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Файлдар</translation>
    </message>
    <message>
        <source>Next deadline</source>
        <translation>Таяу мерзім</translation>
    </message>
    <message>
        <source>For those who gather the cards of many schools: the municipal office, the coordinator of the region. The files that schools have sent are taken in, checked and ranked; each file stays here as it came. A school that only fills in its own card does not need this.</source>
        <translation>Көп мектептің карталарын жинайтындарға — муниципалдық органға және өңірлік үйлестірушіге арналған. Бағдарлама жіберілген файлдарды қабылдап, карталарды тексереді және рейтинг құрады; әр файл келген күйінде осында сақталады. Тек өз картасын толтыратын мектепке бұл керек емес.</translation>
    </message>
</context>
<context>
    <name>CampaignPage</name>
    <message>
        <source>Cards</source>
        <translation>Карталар</translation>
    </message>
    <message>
        <source>Schools</source>
        <translation>Мектептер</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Жолдар</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>Рейтинг</translation>
    </message>
    <message>
        <source>Expected: {0}</source>
        <translation>Күтілуде: {0}</translation>
    </message>
    <message>
        <source>have sent: {0}</source>
        <translation>жібергені: {0}</translation>
    </message>
    <message>
        <source>have not: {0}</source>
        <translation>жібермегені: {0}</translation>
    </message>
    <message>
        <source>Schools that have sent: {0}</source>
        <translation>Жіберген мектептер: {0}</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) until {date}: {what}</source>
        <translation>
            <numerusform>{date} күніне дейін %n күн: {what}</numerusform>
            <numerusform>{date} күніне дейін %n күн: {what}</numerusform>
        </translation>
    </message>
    <message>
        <source>← Collecting cards</source>
        <translation>← Карталарды жинау</translation>
    </message>
    <message>
        <source>Take in…</source>
        <translation>Қабылдау…</translation>
    </message>
    <message>
        <source>Files and folders can also be dropped anywhere on this page</source>
        <translation>Файлдар мен қалталарды осы бетке сүйреп әкелуге де болады</translation>
    </message>
    <message>
        <source>Files…</source>
        <translation>Файлдар…</translation>
    </message>
    <message>
        <source>A folder with everything in it…</source>
        <translation>Қалта, ішіндегінің бәрімен…</translation>
    </message>
    <message>
        <source>Scan a stick for cards…</source>
        <translation>Флешкадан карталарды іздеу…</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Баптаулар…</translation>
    </message>
    <message>
        <source>The files cannot be taken in</source>
        <translation>Файлдарды қабылдау мүмкін емес</translation>
    </message>
</context>
<context>
    <name>CampaignSources</name>
    <message>
        <source>Cards: file, Excel, Word, PDF, scan or photo</source>
        <translation>Карталар: файл, Excel, Word, PDF, скан немесе фото</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Барлық файлдар (*)</translation>
    </message>
    <message>
        <source>Files that schools have sent</source>
        <translation>Мектептер жіберген файлдар</translation>
    </message>
    <message>
        <source>Folder that schools have sent</source>
        <translation>Жіберілген файлдар қалтасы</translation>
    </message>
    <message>
        <source>Stick to scan for cards</source>
        <translation>Карталар ізделетін флешка</translation>
    </message>
</context>
<context>
    <name>CampaignStates</name>
    <message>
        <source>accepted</source>
        <translation>қабылданды</translation>
    </message>
    <message>
        <source>with remarks</source>
        <translation>ескертулері бар</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>қабылданбады</translation>
    </message>
    <message>
        <source>second version</source>
        <translation>екінші нұсқа</translation>
    </message>
    <message>
        <source>not on the list</source>
        <translation>тізімде жоқ</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Қабылданғандар</translation>
    </message>
    <message>
        <source>With remarks</source>
        <translation>Ескертулері барлар</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Қабылданбағандар</translation>
    </message>
    <message>
        <source>Second versions</source>
        <translation>Екінші нұсқалар</translation>
    </message>
    <message>
        <source>Not on the list</source>
        <translation>Тізімде жоқтар</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Бәрі</translation>
    </message>
    <message>
        <source>no electronic signature</source>
        <translation>электрондық қолтаңбасыз</translation>
    </message>
    <message>
        <source>the signature is whole, its owner is not proven</source>
        <translation>қолтаңба бұзылмаған, иесі расталмаған</translation>
    </message>
    <message>
        <source>the signature is valid</source>
        <translation>қолтаңба жарамды</translation>
    </message>
    <message>
        <source>the signature is broken</source>
        <translation>қолтаңба бұзылған</translation>
    </message>
    <message>
        <source>Sent back</source>
        <translation>Пысықтауда</translation>
    </message>
    <message>
        <source>sent back on {day}</source>
        <translation>пысықтауда: {day}</translation>
    </message>
</context>
<context>
    <name>CardActions</name>
    <message>
        <source>The card file could not be saved</source>
        <translation>Карта файлы сақталмады</translation>
    </message>
    <message>
        <source>The revision cannot be opened</source>
        <translation>Нұсқа ашылмайды</translation>
    </message>
</context>
<context>
    <name>CardDesk</name>
    <message>
        <source>The last entries are not saved yet</source>
        <translation>Соңғы жазбалар әлі сақталмады</translation>
    </message>
    <message>
        <source>Nothing is lost as long as this card is open. You can save it to a file, on a stick too.</source>
        <translation>Карта ашық тұрғанда ештеңе жоғалмайды. Оны файлға, мысалы флешкаға сақтауға болады.</translation>
    </message>
    <message>
        <source>Leave without saving</source>
        <translation>Сақтамай шығу</translation>
    </message>
    <message>
        <source>Save to a file…</source>
        <translation>Файлға сақтау…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Қайталап көру</translation>
    </message>
    <message>
        <source>Open anew</source>
        <translation>Қайта ашу</translation>
    </message>
</context>
<context>
    <name>CardHistory</name>
    <message>
        <source>name</source>
        <translation>тегі және инициалдары</translation>
    </message>
    <message>
        <source>post</source>
        <translation>лауазымы</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Негіздеме</translation>
    </message>
</context>
<context>
    <name>CardHistoryDesk</name>
    <message>
        <source>Cancel</source>
        <translation>Бас тарту</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Қайтару</translation>
    </message>
    <message>
        <source>Bring the card back? ({when})</source>
        <translation>Карта осы күйіне қайтарылсын ба? ({when})</translation>
    </message>
    <message>
        <source>What stands in the card now is not lost: it stays in the history, and Ctrl+Z takes the whole step back.</source>
        <translation>Картада қазір тұрғаны жоғалмайды: ол тарихта қалады, ал Ctrl+Z осы қадамды түгел болдырмайды.</translation>
    </message>
    <message>
        <source>The card is as it was. Ctrl+Z in the card takes this step back.</source>
        <translation>Карта бұрынғы күйіне қайтарылды. Бұл қадамды картаның өзінде де болдырмауға болады: Ctrl+Z.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Болдырмау</translation>
    </message>
    <message>
        <source>The history cannot be read</source>
        <translation>Картаның тарихы оқылмайды</translation>
    </message>
    <message>
        <source>The card: {when}</source>
        <translation>Карта: {when}</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) will change.</source>
        <translation>
            <numerusform>%n өріс өзгереді.</numerusform>
            <numerusform>%n өріс өзгереді.</numerusform>
        </translation>
    </message>
    <message>
        <source>The total will be {then} instead of {now}.</source>
        <translation>ЖИЫНЫ {now} орнына {then} болады.</translation>
    </message>
    <message>
        <source>The card cannot be brought back to this state</source>
        <translation>Картаны бұл күйге қайтаруға болмайды</translation>
    </message>
</context>
<context>
    <name>CardListModel</name>
    <message>
        <source>School not named yet</source>
        <translation>Ұйым әлі көрсетілмеген</translation>
    </message>
    <message>
        <source>{total} points</source>
        <translation>балл: {total}</translation>
    </message>
    <message>
        <source>{filled} of {rows} filled in</source>
        <translation>{rows} ішінен {filled} толтырылған</translation>
    </message>
</context>
<context>
    <name>CardPage</name>
    <message>
        <source>About the row (F1)</source>
        <translation>Жол туралы (F1)</translation>
    </message>
</context>
<context>
    <name>CellWords</name>
    <message numerus="yes">
        <source>overdue by %n day(s)</source>
        <translation>
            <numerusform>мерзімінен %n күн өтті</numerusform>
            <numerusform>мерзімінен %n күн өтті</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CheckPanel</name>
    <message>
        <source>Close</source>
        <translation>Жабу</translation>
    </message>
    <message>
        <source>Check of the card</source>
        <translation>Картаны тексеру</translation>
    </message>
    <message>
        <source>Everything is filled in, and no mistake was found.</source>
        <translation>Бәрі толтырылған, қате табылмады.</translation>
    </message>
    <message>
        <source>The card can be mended now: this list stays open and follows.</source>
        <translation>Картаны бірден түзете беруге болады: тізім ашық қалады және өзі жаңарып отырады.</translation>
    </message>
</context>
<context>
    <name>ChoiceDialog</name>
    <message>
        <source>Search</source>
        <translation>Іздеу</translation>
    </message>
    <message>
        <source>Tick all shown</source>
        <translation>Көрсетілгеннің бәрін белгілеу</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Болдырмау</translation>
    </message>
    <message>
        <source>Take these</source>
        <translation>Белгіленгенін алу</translation>
    </message>
    <message>
        <source>There is no entry that could be chosen yet.</source>
        <translation>Таңдауға болатын жазба әзірге жоқ.</translation>
    </message>
    <message>
        <source>Chosen: {0} of {1}. Space ticks.</source>
        <translation>Таңдалғаны: {1} ішінен {0}. Бос орын пернесі белгілейді.</translation>
    </message>
</context>
<context>
    <name>ComparisonDialog</name>
    <message>
        <source>{revision} and the card now</source>
        <translation>Салыстыру: {revision} және карта қазір</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) differ</source>
        <translation>
            <numerusform>Айырмашылығы бар жолдар: %n</numerusform>
            <numerusform>Айырмашылығы бар жолдар: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing differs.</source>
        <translation>Айырмашылық жоқ.</translation>
    </message>
    <message>
        <source>Show every row</source>
        <translation>Барлық жолды көрсету</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Жабу</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>№</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Көрсеткіш</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Балл</translation>
    </message>
    <message>
        <source>now</source>
        <translation>қазір</translation>
    </message>
    <message>
        <source>{revision} and {other}</source>
        <translation>Салыстыру: {revision} және {other}</translation>
    </message>
    <message>
        <source>The card now</source>
        <translation>карта қазір</translation>
    </message>
    <message>
        <source>{revision}, frozen on {day}</source>
        <translation>{revision} ({day})</translation>
    </message>
    <message>
        <source>{name}: total {total}</source>
        <translation>{name}: жиыны {total}</translation>
    </message>
    <message>
        <source>difference {difference}</source>
        <translation>айырма {difference}</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Айырма</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Негіздеме</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Жиыны</translation>
    </message>
    <message>
        <source>name</source>
        <translation>тегі және инициалдары</translation>
    </message>
    <message>
        <source>post</source>
        <translation>лауазымы</translation>
    </message>
</context>
<context>
    <name>CopiesDialog</name>
    <message>
        <source>Copies and safety</source>
        <translation>Көшірмелер және сақталу</translation>
    </message>
    <message>
        <source>Bring the archive back from this copy…</source>
        <translation>Мұрағатты осы көшірмеден қайтару…</translation>
    </message>
    <message>
        <source>Make a copy now</source>
        <translation>Қазір көшірме жасау</translation>
    </message>
    <message>
        <source>Check the newest</source>
        <translation>Соңғысын тексеру</translation>
    </message>
    <message>
        <source>Second place</source>
        <translation>Екінші орын</translation>
    </message>
    <message>
        <source>Copy there now</source>
        <translation>Қазір көшіру</translation>
    </message>
    <message>
        <source>Forget this place</source>
        <translation>Бұл орынды алып тастау</translation>
    </message>
    <message>
        <source>Open the folder of copies</source>
        <translation>Көшірмелер қалтасын ашу</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Жабу</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>оқылмайды</translation>
    </message>
    <message>
        <source>Choose another folder…</source>
        <translation>Басқа қалта таңдау…</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>Қалта таңдау…</translation>
    </message>
    <message>
        <source>Copies on this computer</source>
        <translation>Осы компьютердегі көшірмелер</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Жасалған</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>Карта саны</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Көлемі</translation>
    </message>
    <message>
        <source>Why it was made</source>
        <translation>Не үшін жасалған</translation>
    </message>
</context>
<context>
    <name>Dates</name>
    <message>
        <source>d MMMM yyyy</source>
        <comment>pattern of a date with its year</comment>
        <translation>yyyy &apos;жылғы&apos; d MMMM</translation>
    </message>
    <message>
        <source>d MMMM</source>
        <comment>pattern of a date without its year</comment>
        <translation>d MMMM</translation>
    </message>
    <message>
        <source>today, {time}</source>
        <translation>бүгін, {time}</translation>
    </message>
    <message>
        <source>yesterday, {time}</source>
        <translation>кеше, {time}</translation>
    </message>
</context>
<context>
    <name>DatesSheet</name>
    <message>
        <source>What is due</source>
        <translation>Мерзімдер</translation>
    </message>
    <message>
        <source>This edition was in force until {day}. Ask for the new one.</source>
        <translation>Бұл редакция {day} күніне дейін қолданылды. Қазір қайсысы қолданылатынын біліңіз.</translation>
    </message>
    <message>
        <source>This edition is in force until {day}.</source>
        <translation>Бұл редакция {day} күніне дейін қолданылады.</translation>
    </message>
    <message>
        <source>Nothing is due in the next weeks.</source>
        <translation>Алдағы апталарда мерзімі келетін ештеңе жоқ.</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>Өту</translation>
    </message>
    <message>
        <source>Go to: {text}</source>
        <translation>Өту: {text}</translation>
    </message>
    <message>
        <source>today</source>
        <translation>бүгін</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n күн бұрын</numerusform>
            <numerusform>%n күн бұрын</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <translation>
            <numerusform>%n күн қалды</numerusform>
            <numerusform>%n күн қалды</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeadlineLines</name>
    <message>
        <source>Last day</source>
        <translation>Соңғы күні</translation>
    </message>
    <message>
        <source>What is due</source>
        <translation>Не істеу керек</translation>
    </message>
</context>
<context>
    <name>DeadlinesPanel</name>
    <message>
        <source>Deadlines</source>
        <translation>Мерзімдер</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>мерзімі өтті</translation>
    </message>
    <message>
        <source>today</source>
        <translation>бүгін</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <translation>
            <numerusform>%n күн қалды</numerusform>
            <numerusform>%n күн қалды</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n күн бұрын</numerusform>
            <numerusform>%n күн бұрын</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Deciding</name>
    <message>
        <source>Compare versions…</source>
        <translation>Нұсқаларды салыстыру…</translation>
    </message>
    <message>
        <source>Which school is it…</source>
        <translation>Бұл қай мектеп…</translation>
    </message>
    <message>
        <source>Let into the rating…</source>
        <translation>Рейтингке жіберу…</translation>
    </message>
    <message>
        <source>Reject…</source>
        <translation>Қабылдамау…</translation>
    </message>
    <message>
        <source>Save the file as it came…</source>
        <translation>Келген файлды сақтау…</translation>
    </message>
    <message>
        <source>What keeps it out: {reason}</source>
        <translation>Рейтингке енбеу себебі: {reason}</translation>
    </message>
    <message>
        <source>Let the card into the rating</source>
        <translation>Картаны рейтингке жіберу</translation>
    </message>
    <message>
        <source>Reject the card</source>
        <translation>Картаны қабылдамау</translation>
    </message>
    <message>
        <source>This cannot be decided so</source>
        <translation>Бұлай шешуге болмайды</translation>
    </message>
    <message>
        <source>Save the file as it came</source>
        <translation>Келген файлды сақтау</translation>
    </message>
    <message>
        <source>The file could not be written. Choose another folder.</source>
        <translation>Файлды жазу мүмкін болмады. Басқа қалтаны таңдаңыз.</translation>
    </message>
    <message>
        <source>The file is not saved</source>
        <translation>Файл сақталмады</translation>
    </message>
    <message>
        <source>Take the rejection back…</source>
        <translation>Қайтару…</translation>
    </message>
    <message>
        <source>It stays here with its file; the rejection can be taken back.</source>
        <translation>Карта мен оның файлы осында қалады; қабылданбаған картаны қайтаруға болады.</translation>
    </message>
    <message>
        <source>Take the rejection back</source>
        <translation>Картаны қайтару</translation>
    </message>
    <message>
        <source>Another card of this school will stand for it.</source>
        <translation>Мектеп үшін оның басқа картасы есептеледі.</translation>
    </message>
</context>
<context>
    <name>DifferencesModel</name>
    <message>
        <source>What differs</source>
        <translation>Не өзгеше</translation>
    </message>
    <message>
        <source>Then · points</source>
        <translation>Ол кезде · балл</translation>
    </message>
    <message>
        <source>Now · points</source>
        <translation>Қазір · балл</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>және тағы %n</numerusform>
            <numerusform>және тағы %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DueCards</name>
    <message>
        <source>The edition “{edition}” is in force until this day; ask for the new one</source>
        <translation>«{edition}» редакциясы осы күнге дейін қолданылады; оның орнына қайсысы келетінін біліңіз</translation>
    </message>
    <message>
        <source>The edition “{edition}” expired after this day; ask for the new one</source>
        <translation>«{edition}» редакциясының мерзімі осы күні аяқталды; қазір қайсысы қолданыста екенін біліңіз</translation>
    </message>
</context>
<context>
    <name>EditionDialog</name>
    <message>
        <source>Carry over to the new edition</source>
        <translation>Бланктің жаңа редакциясына көшіру</translation>
    </message>
    <message>
        <source>A new card is made; the card as it is stays in the archive on its own edition.</source>
        <translation>Жаңа карта құрылады; бұрынғысы мұрағатта өз редакциясында қалады.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Бас тарту</translation>
    </message>
    <message>
        <source>Make the new card</source>
        <translation>Жаңа карта құру</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>№</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Жолдың мазмұны</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Себебі</translation>
    </message>
    <message>
        <source>What is different: {number}</source>
        <translation>Өзгеше: {number}</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Өзгеріс</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Егжей-тегжейі</translation>
    </message>
    <message>
        <source>Carried over: {number}</source>
        <translation>Көшірілді: {number}</translation>
    </message>
    <message>
        <source>What to look at</source>
        <translation>Неге назар аудару керек</translation>
    </message>
    <message>
        <source>Not carried over: {number}</source>
        <translation>Көшірілмеді: {number}</translation>
    </message>
    <message>
        <source>New, to be filled in: {number}</source>
        <translation>Жаңа, толтыру керек: {number}</translation>
    </message>
</context>
<context>
    <name>ElectronicSigning</name>
    <message>
        <source>The revision cannot be signed</source>
        <translation>Нұсқаға қол қою мүмкін емес</translation>
    </message>
    <message>
        <source>The PDF is being signed</source>
        <translation>PDF құжатына қол қойылып жатыр</translation>
    </message>
    <message>
        <source>Folder: {0}</source>
        <translation>Қалта: {0}</translation>
    </message>
    <message>
        <source>Show in its folder</source>
        <translation>Қалтада көрсету</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Жабу</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Қол қойылды</translation>
    </message>
    <message>
        <source>signed</source>
        <translation>қол қойылған</translation>
    </message>
</context>
<context>
    <name>EntriesPage</name>
    <message>
        <source>This cannot be done</source>
        <translation>Бұлай істеуге болмайды</translation>
    </message>
</context>
<context>
    <name>EntryStrip</name>
    <message>
        <source>Must be filled in</source>
        <translation>Толтыру керек</translation>
    </message>
    <message>
        <source>This entry stands for good; a mistake in it is corrected by a reversing entry.</source>
        <translation>Бұл жазба енді өзгертілмейді; ондағы қатені сторнолау жазбасымен түзетеді.</translation>
    </message>
    <message>
        <source>Computed by the program</source>
        <translation>Бағдарлама есептейді</translation>
    </message>
    <message>
        <source>Day and time: 06.06.2024 09:30</source>
        <translation>Күні мен уақыты: 06.06.2024 09:30</translation>
    </message>
    <message>
        <source>Space opens the list; a first letter chooses</source>
        <translation>Бос орын пернесі тізімді ашады, бірінші әріп таңдайды</translation>
    </message>
    <message>
        <source>Surname and initials, post: “Ivanova A. P., head teacher”</source>
        <translation>Тегі мен аты-жөнінің бас әріптері, лауазымы: «Иванова А. П., директор»</translation>
    </message>
    <message>
        <source>Each person on a line: surname and initials, post · Ctrl+Enter goes on</source>
        <translation>Әр адам өз жолында: тегі мен бас әріптері, лауазымы · әрі қарай — Ctrl+Enter</translation>
    </message>
    <message>
        <source>Space or F2 opens the choice</source>
        <translation>Бос орын пернесі немесе F2 таңдауды ашады</translation>
    </message>
    <message>
        <source>F2 offers what was entered before; Ctrl+D takes the one above</source>
        <translation>F2 бұрын енгізілгенін ұсынады, Ctrl+D жоғарыдағы жазбадан алады</translation>
    </message>
    <message>
        <source>No entries yet. Insert adds one.</source>
        <translation>Жазба әлі жоқ. Қосу — Insert пернесі.</translation>
    </message>
    <message>
        <source>Day.month.year · F2 offers earlier ones, Ctrl+D takes the one above</source>
        <translation>Күн.ай.жыл · F2 бұрынғыларын ұсынады, Ctrl+D жоғарыдағы жазбадан алады</translation>
    </message>
    <message>
        <source>Enter goes on, Ctrl+Enter begins a new line</source>
        <translation>Enter — әрі қарай, Ctrl+Enter — жаңа жол</translation>
    </message>
</context>
<context>
    <name>FileChoice</name>
    <message>
        <source>Save as a card file</source>
        <translation>Картаны файлға сақтау</translation>
    </message>
    <message>
        <source>Save PDF</source>
        <translation>PDF сақтау</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Card files (*.json)</source>
        <translation>Карта файлдары (*.json)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Барлық файлдар (*)</translation>
    </message>
    <message>
        <source>Attach a scan</source>
        <translation>Сканды тіркеу</translation>
    </message>
    <message>
        <source>Scans (*.pdf *.png *.jpg *.jpeg *.tif *.tiff)</source>
        <translation>Скандар (*.pdf *.png *.jpg *.jpeg *.tif *.tiff)</translation>
    </message>
    <message>
        <source>Papers: PDF, scan or photo</source>
        <translation>Қағаздар: PDF, скан немесе фото</translation>
    </message>
    <message>
        <source>Key file</source>
        <translation>Кілт файлы</translation>
    </message>
    <message>
        <source>Key files (*.p12 *.pfx)</source>
        <translation>Кілт файлдары (*.p12 *.pfx)</translation>
    </message>
    <message>
        <source>Check the signatures of a PDF</source>
        <translation>PDF қолтаңбаларын тексеру</translation>
    </message>
    <message>
        <source>Signature file</source>
        <translation>Қолтаңба файлы</translation>
    </message>
    <message>
        <source>Signature files (*.sig *.p7s *.cms *.sgn *.p7)</source>
        <translation>Қолтаңба файлдары (*.sig *.p7s *.cms *.sgn *.p7)</translation>
    </message>
    <message>
        <source>Card file to compare with</source>
        <translation>Салыстыратын карта файлы</translation>
    </message>
    <message>
        <source>Folder with trusted root certificates</source>
        <translation>Сенімді түбірлік сертификаттар қалтасы</translation>
    </message>
    <message>
        <source>Copy of the archive</source>
        <translation>Мұрағаттың көшірмесі</translation>
    </message>
    <message>
        <source>Copies of the archive (*.sqlite)</source>
        <translation>Мұрағаттың көшірмелері (*.sqlite)</translation>
    </message>
    <message>
        <source>Folder for the second copies</source>
        <translation>Екінші көшірмелерге арналған қалта</translation>
    </message>
    <message>
        <source>Open a card</source>
        <translation>Картаны ашу</translation>
    </message>
    <message>
        <source>Card to check</source>
        <translation>Тексерілетін карта</translation>
    </message>
    <message>
        <source>Card to compare with</source>
        <translation>Қай картамен салыстыру керек</translation>
    </message>
    <message>
        <source>Folder with cards</source>
        <translation>Карталар қалтасы</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Басқаша сақтау</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx)</source>
        <translation>Excel кітабы (*.xlsx)</translation>
    </message>
    <message>
        <source>Word document (*.docx)</source>
        <translation>Word құжаты (*.docx)</translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation>Веб-бет (*.html)</translation>
    </message>
    <message>
        <source>Cards: file, Excel, Word, PDF, scan or photo</source>
        <translation>Карталар: файл, Excel, Word, PDF, скан немесе фото</translation>
    </message>
    <message>
        <source>Excel and Word</source>
        <translation>Excel және Word</translation>
    </message>
    <message>
        <source>Choose a picture</source>
        <translation>Суретті таңдаңыз</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg)</source>
        <translation>Суреттер (*.png *.jpg *.jpeg)</translation>
    </message>
    <message>
        <source>Folder for the cards</source>
        <translation>Карталарға арналған қалта</translation>
    </message>
    <message>
        <source>Template (*.toml)</source>
        <translation>Үлгі (*.toml)</translation>
    </message>
</context>
<context>
    <name>FileRow</name>
    <message>
        <source>Choose…</source>
        <translation>Таңдау…</translation>
    </message>
    <message>
        <source>Do without</source>
        <translation>Алып тастау</translation>
    </message>
</context>
<context>
    <name>FilesTab</name>
    <message>
        <source>Find a school, a municipality, a file</source>
        <translation>Мектепті, ауданды, файлды табу</translation>
    </message>
    <message>
        <source>All nominations</source>
        <translation>Барлық номинациялар</translation>
    </message>
    <message>
        <source>All municipalities</source>
        <translation>Барлық аудандар мен округтер</translation>
    </message>
    <message>
        <source>Nomination</source>
        <translation>Номинация</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Күйі</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Табылғаны</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>Карталар</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Қарап шығу</translation>
    </message>
    <message>
        <source>Enter or a double click</source>
        <translation>Enter немесе екі рет шерту</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Файл</translation>
    </message>
    <message>
        <source>Drop files or folders with cards here, or press “Take in…”.</source>
        <translation>Карталары бар файлдарды немесе қалталарды осында сүйреп әкеліңіз немесе «Қабылдау…» батырмасын басыңыз.</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Search (Ctrl+F)</source>
        <translation>Іздеу (Ctrl+F)</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Іздеу</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Бәрін көрсету</translation>
    </message>
    <message>
        <source>Show only: {0}</source>
        <translation>Тек мынаны көрсету: {0}</translation>
    </message>
    <message>
        <source>{0}: all</source>
        <translation>{0}: бәрі</translation>
    </message>
</context>
<context>
    <name>FindDialog</name>
    <message>
        <source>Find by fingerprint</source>
        <translation>Бақылау таңбасы бойынша табу</translation>
    </message>
    <message>
        <source>The fingerprint, as it stands in the foot of every page: 12 digits and letters</source>
        <translation>Әр беттің төменінде басылған бақылау таңбасы: 12 цифр мен әріп</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Жабу</translation>
    </message>
    <message>
        <source>Compare with a card file…</source>
        <translation>Карта файлымен салыстыру…</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Табу</translation>
    </message>
    <message>
        <source>Type the fingerprint.</source>
        <translation>Бақылау таңбасын теріңіз.</translation>
    </message>
    <message>
        <source>{file} has this fingerprint: {own}. The file is equal.</source>
        <translation>{file} файлының бақылау таңбасы дәл осындай: {own}. Ол қағазда дәл осыны береді.</translation>
    </message>
    <message>
        <source>{file} is not equal: its fingerprint is {own}, and not {typed}.</source>
        <translation>{file} файлы басқа: оның бақылау таңбасы {typed} емес, {own}.</translation>
    </message>
    <message>
        <source>The archive has neither a card nor a revision with this fingerprint.</source>
        <translation>Мұрағатта мұндай бақылау таңбасы бар карта да, нұсқа да жоқ.</translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) could not be read</source>
        <translation>
            <numerusform>%n карта оқылмады</numerusform>
            <numerusform>%n карта оқылмады</numerusform>
        </translation>
    </message>
    <message>
        <source>the card as it is now</source>
        <translation>картаның қазіргі күйі</translation>
    </message>
    <message>
        <source>It lies in the bin.</source>
        <translation>Карта алып тасталған; алдымен оны тізімге қайтарыңыз.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ашу</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Көрсету</translation>
    </message>
</context>
<context>
    <name>FindingsDialog</name>
    <message>
        <source>Check of “{file}”</source>
        <translation>«{file}» файлын тексеру</translation>
    </message>
    <message>
        <source>Nothing is wrong with what is filled in.</source>
        <translation>Толтырылған жолдардан қате табылған жоқ.</translation>
    </message>
    <message>
        <source>Save as Excel…</source>
        <translation>Excel-ге сақтау…</translation>
    </message>
    <message>
        <source>Save PDF…</source>
        <translation>PDF сақтау…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Жабу</translation>
    </message>
    <message>
        <source>Total by the method: {total}. No points are printed in the file.</source>
        <translation>Әдістеме бойынша жиыны: {total}. Файлда балдар басылмаған.</translation>
    </message>
    <message>
        <source>worth a look</source>
        <translation>назар аударыңыз</translation>
    </message>
</context>
<context>
    <name>FindingsView</name>
    <message>
        <source>Go to</source>
        <translation>Өту</translation>
    </message>
    <message>
        <source>Go to {number}: {text}</source>
        <translation>{number}-жолға өту: {text}</translation>
    </message>
    <message>
        <source>printed on the paper</source>
        <translation>қағазда басылғаны</translation>
    </message>
    <message>
        <source>the printed rows add up to</source>
        <translation>қағаздағы жолдардың қосындысы</translation>
    </message>
    <message>
        <source>by the method of the act</source>
        <translation>әдістеме бойынша</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Жиыны</translation>
    </message>
    <message>
        <source>Not filled in</source>
        <translation>Толтырылмаған</translation>
    </message>
    <message>
        <source>To be mended</source>
        <translation>Түзету керек</translation>
    </message>
    <message>
        <source>Worth a look</source>
        <translation>Назар аударыңыз</translation>
    </message>
</context>
<context>
    <name>FirstStartDialog</name>
    <message>
        <source>Bagalau</source>
        <translation>Бағалау</translation>
    </message>
    <message>
        <source>Two questions before the start</source>
        <translation>Бастамас бұрын екі сұрақ</translation>
    </message>
    <message>
        <source>Language of the window</source>
        <translation>Бағдарлама тілі</translation>
    </message>
    <message>
        <source>Your school</source>
        <translation>Мектебіңіз</translation>
    </message>
    <message>
        <source>As it is written in papers. New cards begin with this name; it can be changed in each of them, and left empty here.</source>
        <translation>Құжаттарда жазылатындай. Жаңа карталар осы атаудан басталады; оны әр картада өзгертуге, ал мұнда бос қалдыруға болады.</translation>
    </message>
    <message>
        <source>The cards will lie beside the program, on the flash drive. Close the program and use “Safely remove” before you pull it out, and keep a copy of the cards elsewhere: flash drives get lost and wear out.</source>
        <translation>Карталар бағдарламаның жанында, флешкада сақталады. Флешканы суырмас бұрын бағдарламаны жауып, «Қауіпсіз шығару» дегенді таңдаңыз, ал карталардың көшірмесін басқа жерде де сақтаңыз: флешка жоғалады және тозады.</translation>
    </message>
    <message>
        <source>To the cards</source>
        <translation>Карталарға өту</translation>
    </message>
</context>
<context>
    <name>FlagPiece</name>
    <message>
        <source>yes</source>
        <translation>иә</translation>
    </message>
    <message>
        <source>no</source>
        <translation>жоқ</translation>
    </message>
</context>
<context>
    <name>FolderDialog</name>
    <message>
        <source>Check of the folder “{folder}”</source>
        <translation>«{folder}» қалтасын тексеру</translation>
    </message>
    <message>
        <source>Only those with something wrong</source>
        <translation>Тек қатесі не бос жолы барлары</translation>
    </message>
    <message>
        <source>Enter or a double click shows what was found in a card.</source>
        <translation>Enter немесе екі рет шерту картадан не табылғанын көрсетеді.</translation>
    </message>
    <message>
        <source>Save as Excel…</source>
        <translation>Excel-ге сақтау…</translation>
    </message>
    <message>
        <source>Save PDF…</source>
        <translation>PDF сақтау…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Жабу</translation>
    </message>
    <message>
        <source>not read</source>
        <translation>оқылмады</translation>
    </message>
    <message>
        <source>card without a name</source>
        <translation>атауы жоқ карта</translation>
    </message>
</context>
<context>
    <name>ForeignCard</name>
    <message>
        <source>card without a name</source>
        <translation>атауы жоқ карта</translation>
    </message>
    <message>
        <source>Values: {filled} of {rows}, total {total}.</source>
        <translation>{rows} ішінен {filled} мән, жиыны {total}.</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Тағы қарау</translation>
    </message>
    <message>
        <source>Take it</source>
        <translation>Алу</translation>
    </message>
    <message>
        <source>Take the card into the archive?</source>
        <translation>Картаны мұрағатқа алу керек пе?</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) stay empty: they were not understood or not found.</source>
        <translation>
            <numerusform>%n орын бос қалады: олар түсініксіз немесе табылмады.</numerusform>
            <numerusform>%n орын бос қалады: олар түсініксіз немесе табылмады.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies) cannot be right; they are kept as typed.</source>
        <translation>
            <numerusform>%n жазба дұрыс бола алмайды; терілген күйінде сақталады.</numerusform>
            <numerusform>%n жазба дұрыс бола алмайды; терілген күйінде сақталады.</numerusform>
        </translation>
    </message>
    <message>
        <source>A card of this organisation and period is here already. It stays as it is.</source>
        <translation>Осы ұйымның осы кезеңдегі картасы бар. Ол сол күйінде қалады.</translation>
    </message>
    <message>
        <source>The card could not be taken into the archive</source>
        <translation>Картаны мұрағатқа алу мүмкін болмады</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) of the file are not taken: no row was found for them.</source>
        <translation>
            <numerusform>Файлдың %n орны алынбады: оларға жол немесе мән табылмады.</numerusform>
            <numerusform>Файлдың %n орны алынбады: оларға жол немесе мән табылмады.</numerusform>
        </translation>
    </message>
    <message>
        <source>The total in the file is {printed}; by the method it is {method}.</source>
        <translation>Файлдағы жиыны — {printed}, ал әдістеме бойынша {method} шығады.</translation>
    </message>
    <message numerus="yes">
        <source>In %n row(s) the points in the file are not those of the method.</source>
        <translation>
            <numerusform>Файлдағы балл %n жолда әдістемеге сәйкес келмейді.</numerusform>
            <numerusform>Файлдағы балл %n жолда әдістемеге сәйкес келмейді.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HistoryDialog</name>
    <message>
        <source>History of the card</source>
        <translation>Картаның тарихы</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>Не өзгеше</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Жабу</translation>
    </message>
    <message>
        <source>Look at this state</source>
        <translation>Картаның осы күйін қарау</translation>
    </message>
    <message>
        <source>Bring back…</source>
        <translation>Қайтару…</translation>
    </message>
    <message>
        <source>Find a row: its number or words of it</source>
        <translation>Жолды табу: нөмірі немесе ішіндегі сөздер</translation>
    </message>
    <message>
        <source>Every entry stands here, and none is ever removed. The newest is first.</source>
        <translation>Мұнда барлық жазба бар, ешқайсысы жойылмайды. Жаңалары басында тұр.</translation>
    </message>
    <message>
        <source>Only row {number}</source>
        <translation>Тек {number}-жол</translation>
    </message>
    <message>
        <source>This state cannot be read</source>
        <translation>Картаның сол кездегі күйі оқылмайды</translation>
    </message>
    <message>
        <source>No entries of this row</source>
        <translation>Бұл жол бойынша жазба жоқ</translation>
    </message>
    <message>
        <source>The card: {when}</source>
        <translation>Карта: {when}</translation>
    </message>
    <message>
        <source>Total then {then}, now {now}</source>
        <translation>ЖИЫНЫ ол кезде {then}, қазір {now}</translation>
    </message>
    <message numerus="yes">
        <source>Differs from now: %n field(s)</source>
        <translation>
            <numerusform>Қазіргіден өзгешесі: %n өріс</numerusform>
            <numerusform>Қазіргіден өзгешесі: %n өріс</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing differs from now.</source>
        <translation>Қазіргіден айырмашылығы жоқ.</translation>
    </message>
</context>
<context>
    <name>InUseDialog</name>
    <message>
        <source>The cards are open elsewhere</source>
        <translation>Карталар басқа жерде ашық тұр</translation>
    </message>
    <message>
        <source>Opened for reading only, every card can be looked at and printed; nothing can be changed.</source>
        <translation>Тек оқу үшін ашқанда кез келген картаны қарап, басып шығаруға болады, бірақ ештеңені өзгертуге болмайды.</translation>
    </message>
    <message>
        <source>Close the program</source>
        <translation>Шығу</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Қайталап көру</translation>
    </message>
    <message>
        <source>Open for reading only</source>
        <translation>Тек оқу үшін ашу</translation>
    </message>
</context>
<context>
    <name>IntakeStrip</name>
    <message>
        <source>Stop</source>
        <translation>Тоқтату</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Жалғастыру</translation>
    </message>
    <message>
        <source>Leave it so</source>
        <translation>Солай қалдыру</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Жабу</translation>
    </message>
    <message>
        <source>Taking in: {done} of {of}</source>
        <translation>Қабылдау: {of} файлдың {done}-і</translation>
    </message>
    <message>
        <source>Stopping: the file at hand is finished first</source>
        <translation>Тоқтатылуда: алдымен ағымдағы файл аяқталады</translation>
    </message>
    <message>
        <source>Files taken in: {0}</source>
        <translation>Қабылданған файлдар: {0}</translation>
    </message>
    <message>
        <source>here already: {0}</source>
        <translation>бұрыннан бары: {0}</translation>
    </message>
    <message>
        <source>no cards, passed over: {0}</source>
        <translation>карта емес, өткізіп жіберілгені: {0}</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Тоқтатылды</translation>
    </message>
    <message>
        <source>Taking in was cut short. What was taken in by then is here.</source>
        <translation>Қабылдау үзіліп қалды. Оған дейін қабылданғанның бәрі осында.</translation>
    </message>
    <message>
        <source>Looking for files</source>
        <translation>Файлдар ізделуде</translation>
    </message>
</context>
<context>
    <name>Keeping</name>
    <message>
        <source>before an update of the archive</source>
        <translation>мұрағатты жаңартар алдында</translation>
    </message>
    <message>
        <source>at a start of the program</source>
        <translation>бағдарлама іске қосылғанда</translation>
    </message>
    <message>
        <source>while working</source>
        <translation>жұмыс кезінде</translation>
    </message>
    <message>
        <source>at your wish</source>
        <translation>сіздің қалауыңызбен</translation>
    </message>
    <message>
        <source>before old removed cards were deleted</source>
        <translation>алып тасталған ескі карталарды жою алдында</translation>
    </message>
    <message>
        <source>before going back to a copy</source>
        <translation>көшірмеге қайтар алдында</translation>
    </message>
    <message>
        <source>{0} KB</source>
        <translation>{0} КБ</translation>
    </message>
    <message>
        <source>{0} MB</source>
        <translation>{0} МБ</translation>
    </message>
    <message>
        <source>The copy has a fault</source>
        <translation>Көшірмеде ақау бар</translation>
    </message>
    <message>
        <source>No copy could be made</source>
        <translation>Көшірме жасалмады</translation>
    </message>
    <message>
        <source>No second copy yet: time to make it</source>
        <translation>Екінші көшірме әлі жоқ — жасайтын уақыт келді</translation>
    </message>
    <message>
        <source>Second copy: {day} — time to renew it</source>
        <translation>Екінші көшірме: {day} — жаңартатын уақыт келді</translation>
    </message>
    <message>
        <source>Copy checked on {day}</source>
        <translation>Көшірме тексерілді: {day}</translation>
    </message>
    <message>
        <source>Copy made on {day}</source>
        <translation>Көшірме жасалды: {day}</translation>
    </message>
    <message>
        <source>No copy has been checked yet. It is done once a week.</source>
        <translation>Әлі бірде-бір көшірме тексерілмеген. Бағдарлама мұны аптасына бір рет жасайды.</translation>
    </message>
    <message>
        <source>Copy checked: {when}. Everything in it can be read; {cards}, {points}.</source>
        <translation>Көшірме тексерілді: {when}. Ондағының бәрі оқылады; {cards}, {points}.</translation>
    </message>
    <message>
        <source>{0} points in all</source>
        <translation>балдар қосындысы {0}</translation>
    </message>
    <message>
        <source>Not chosen. If this disk fails or the computer is stolen, the copies on it go with the cards. Choose a folder on a stick or on another disk: copies will go there too.</source>
        <translation>Таңдалмаған. Осы диск істен шықса немесе компьютер ұрланса, карталармен бірге көшірмелер де жоғалады. Флешкадан немесе басқа дискіден қалта таңдаңыз: көшірмелер онда да түсіп тұрады.</translation>
    </message>
    <message>
        <source>No copy has come there yet.</source>
        <translation>Онда әлі көшірме жоқ.</translation>
    </message>
    <message>
        <source>The newest copy lies there: {when}.</source>
        <translation>Соңғы көшірме сонда: {when}.</translation>
    </message>
    <message>
        <source>The last copy came there: {when}.</source>
        <translation>Көшірме онда соңғы рет түскен уақыт: {when}.</translation>
    </message>
    <message>
        <source>It cannot be reached now: put the stick in or connect the disk.</source>
        <translation>Қазір бұл орын қолжетімсіз: флешканы салыңыз немесе дискіні қосыңыз.</translation>
    </message>
    <message>
        <source>It lies on the disk of the archive: a stick or another disk is safer.</source>
        <translation>Ол мұрағатпен бір дискіде тұр: флешка немесе басқа диск сенімдірек.</translation>
    </message>
    <message>
        <source>No copy of the cards lies in the second place yet ({folder}).</source>
        <translation>Екінші орында ({folder}) карталардың көшірмесі әлі жоқ.</translation>
    </message>
    <message>
        <source>The copy in the second place ({folder}) is of {day}: the newest changes are not in it.</source>
        <translation>Екінші орындағы ({folder}) көшірменің күні — {day}: онда соңғы өзгерістер жоқ.</translation>
    </message>
    <message>
        <source>The place can be reached now.</source>
        <translation>Қазір бұл орын қолжетімді.</translation>
    </message>
    <message>
        <source>Put the stick in or connect the disk: the copy is made by itself.</source>
        <translation>Флешканы салыңыз немесе дискіні қосыңыз: көшірме онда өзі түседі.</translation>
    </message>
    <message>
        <source>The archive is being brought back</source>
        <translation>Мұрағат қайтарылып жатыр</translation>
    </message>
    <message>
        <source>The archive could not be brought back</source>
        <translation>Мұрағатты қайтару мүмкін болмады</translation>
    </message>
    <message>
        <source>The cards are as they were in the copy. The archive as it was before is among the copies: the way back is the same.</source>
        <translation>Карталар енді көшірмедегідей. Мұрағаттың бұған дейінгі күйі көшірмелердің арасында тұр: оған да дәл осылай қайтуға болады.</translation>
    </message>
    <message>
        <source>The archive has been brought back</source>
        <translation>Мұрағат қайтарылды</translation>
    </message>
    <message>
        <source>cards: {0}</source>
        <translation>карта саны: {0}</translation>
    </message>
    <message>
        <source>card № {number} without a name</source>
        <translation>атауы жоқ № {number} карта</translation>
    </message>
    <message>
        <source>The cards could not be copied there</source>
        <translation>Карталарды онда көшіру мүмкін болмады</translation>
    </message>
</context>
<context>
    <name>KeepingDesk</name>
    <message>
        <source>Copies and safety…</source>
        <translation>Көшірмелер және сақталу…</translation>
    </message>
    <message>
        <source>Not today</source>
        <translation>Бүгін емес</translation>
    </message>
    <message>
        <source>The archive lies on a network drive. If the connection fails, the last entries may have to wait; let copies go to a disk of this computer too.</source>
        <translation>Мұрағат желілік дискіде тұр. Байланыс үзілсе, соңғы жазбалар күтіп қалады; көшірмелер осы компьютердің дискісіне де түсіп тұрсын.</translation>
    </message>
    <message>
        <source>The archive lies on a stick or a disk that can be pulled out. Close the program before you pull it out, and let copies go to another disk too.</source>
        <translation>Мұрағат флешкада немесе алмалы дискіде тұр. Оны суырмас бұрын бағдарламаны жабыңыз; көшірмелер басқа дискіге де түсіп тұрсын.</translation>
    </message>
    <message>
        <source>I see</source>
        <translation>Түсінікті</translation>
    </message>
    <message>
        <source>The cards are open elsewhere</source>
        <translation>Карталар басқа жерде ашық тұр</translation>
    </message>
    <message>
        <source>A copy is being made</source>
        <translation>Көшірме жасалып жатыр</translation>
    </message>
    <message>
        <source>The copy was not made</source>
        <translation>Көшірме жасалмады</translation>
    </message>
    <message>
        <source>The newest copy is being checked</source>
        <translation>Соңғы көшірме тексеріліп жатыр</translation>
    </message>
    <message>
        <source>The copy was not checked</source>
        <translation>Көшірме тексерілмеді</translation>
    </message>
    <message>
        <source>A copy is being brought there</source>
        <translation>Көшірме екінші орынға көшіріліп жатыр</translation>
    </message>
    <message>
        <source>The place is being forgotten</source>
        <translation>Екінші орын алынып жатыр</translation>
    </message>
    <message>
        <source>No copy came to the second place</source>
        <translation>Екінші орынға көшірме түспеді</translation>
    </message>
    <message>
        <source>The copy is being compared</source>
        <translation>Көшірме мұрағатпен салыстырылып жатыр</translation>
    </message>
    <message>
        <source>The copy cannot be read</source>
        <translation>Көшірме оқылмайды</translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) have been changed since, and will be as they were then:</source>
        <translation>
            <numerusform>Содан бері %n карта өзгерген, ол бұрынғы күйіне қайтады:</numerusform>
            <numerusform>Содан бері %n карта өзгерген, олар бұрынғы күйіне қайтады:</numerusform>
        </translation>
    </message>
    <message>
        <source>No card has been changed since.</source>
        <translation>Содан бері бірде-бір карта өзгермеген.</translation>
    </message>
    <message>
        <source>Bring the whole archive back? ({when})</source>
        <translation>Бүкіл мұрағатты қайтару керек пе? ({when})</translation>
    </message>
    <message>
        <source>Nothing is lost: the archive as it is now is copied first and stays in this list. To bring a single card back, use the history of the card instead.</source>
        <translation>Ештеңе жоғалмайды: алдымен қазіргі мұрағаттың көшірмесі жасалады, ол осы тізімде қалады. Бір ғана картаны қайтару үшін оның тарихын ашыңыз.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Бас тарту</translation>
    </message>
    <message>
        <source>Bring the archive back</source>
        <translation>Мұрағатты қайтару</translation>
    </message>
</context>
<context>
    <name>LetterDialog</name>
    <message>
        <source>Send back to be mended</source>
        <translation>Пысықтауға қайтару</translation>
    </message>
    <message>
        <source>To be mended: {0}</source>
        <translation>Түзету керек: {0}</translation>
    </message>
    <message>
        <source>Nothing was found and nothing remarked: the letter would be empty.</source>
        <translation>Ештеңе табылған жоқ, ескертулер де жоқ: хат бос болар еді.</translation>
    </message>
    <message>
        <source>The mended card is expected until</source>
        <translation>Түзетілген картаны күтетін мерзім</translation>
    </message>
    <message>
        <source>Language of the letter</source>
        <translation>Хаттың тілі</translation>
    </message>
    <message>
        <source>Beside it the file of remarks: the school&apos;s Bagalau opens it at the right rows</source>
        <translation>Қасына ескертулер файлы: мектептің бағдарламасы керекті жолдарды көрсетеді</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Бас тарту</translation>
    </message>
    <message>
        <source>Word document…</source>
        <translation>Word құжаты…</translation>
    </message>
    <message>
        <source>PDF…</source>
        <translation>PDF…</translation>
    </message>
    <message>
        <source>“{text}” is not a day. Write it as 15.10.2026.</source>
        <translation>«{text}» — күн емес. Былай жазыңыз: 15.10.2026.</translation>
    </message>
</context>
<context>
    <name>LetterPalette</name>
    <message>
        <source>Kazakh letters</source>
        <translation>Қазақ әріптері</translation>
    </message>
    <message>
        <source>Ctrl+{0}; with Shift a capital</source>
        <translation>Ctrl+{0}; Shift-пен бас әріп</translation>
    </message>
</context>
<context>
    <name>LetterSaving</name>
    <message numerus="yes">
        <source>%n file(s) saved</source>
        <translation>
            <numerusform>%n файл сақталды</numerusform>
            <numerusform>%n файл сақталды</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>The card cannot be opened</source>
        <translation>Карта ашылмайды</translation>
    </message>
    <message>
        <source>Bagalau</source>
        <translation>Бағалау</translation>
    </message>
</context>
<context>
    <name>NewCampaignDialog</name>
    <message>
        <source>Next year&apos;s collection of cards</source>
        <translation>Келесі жылғы карталар жинағы</translation>
    </message>
    <message>
        <source>New collection of cards</source>
        <translation>Жаңа карталар жинағы</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Бланк</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Бас тарту</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Бастау</translation>
    </message>
    <message>
        <source>Schools on the list: {0}</source>
        <translation>Тізімдегі мектептер: {0}</translation>
    </message>
    <message>
        <source>List of schools…</source>
        <translation>Мектептер тізімі…</translation>
    </message>
    <message>
        <source>Excel or .csv with the columns name, municipality, nomination, contact</source>
        <translation>Excel немесе .csv, бағандары: атауы, аудан немесе округ, номинация, байланыс</translation>
    </message>
    <message>
        <source>Last year&apos;s list is taken over.</source>
        <translation>Тізім өткен жылдан көшіріледі.</translation>
    </message>
    <message>
        <source>Without a list cards of any school are taken in. It can be added later.</source>
        <translation>Тізімсіз кез келген мектептің картасы қабылданады. Оны кейін де қосуға болады.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Атауы</translation>
    </message>
    <message>
        <source>Who gathers the cards</source>
        <translation>Карталарды кім жинайды</translation>
    </message>
    <message>
        <source>First day of the period</source>
        <translation>Кезеңнің бірінші күні</translation>
    </message>
    <message>
        <source>Last day of the period</source>
        <translation>Кезеңнің соңғы күні</translation>
    </message>
    <message>
        <source>Period of the cards</source>
        <translation>Карталар қамтитын кезең</translation>
    </message>
    <message>
        <source>“{text}” is not a day. Write it as 15.10.2026.</source>
        <translation>«{text}» — күн емес. Былай жазыңыз: 15.10.2026.</translation>
    </message>
    <message>
        <source>Give the collection a name.</source>
        <translation>Жинаққа атау беріңіз.</translation>
    </message>
    <message>
        <source>The period ends before it begins.</source>
        <translation>Кезең басталмай жатып аяқталады.</translation>
    </message>
</context>
<context>
    <name>NewCardDialog</name>
    <message>
        <source>New card</source>
        <translation>Жаңа карта</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Бас тарту</translation>
    </message>
    <message>
        <source>Create the card</source>
        <translation>Карта құру</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Бланк</translation>
    </message>
    <message>
        <source>not chosen yet</source>
        <translation>әзірге таңдалмаған</translation>
    </message>
    <message>
        <source>Nomination</source>
        <translation>Номинация</translation>
    </message>
    <message>
        <source>First day of the period</source>
        <translation>Кезеңнің басы</translation>
    </message>
    <message>
        <source>Last day of the period</source>
        <translation>Кезеңнің соңы</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Кезең</translation>
    </message>
    <message>
        <source>The period ends before it begins.</source>
        <translation>Кезең басталмай тұрып аяқталады. Екі күнді де тексеріңіз.</translation>
    </message>
    <message>
        <source>Empty Excel workbook…</source>
        <translation>Excel-дегі бос бланк…</translation>
    </message>
    <message>
        <source>To hand out: it is filled in without this program and opened here</source>
        <translation>Таратуға: ол осы бағдарламасыз толтырылып, осында ашылады</translation>
    </message>
</context>
<context>
    <name>NewEdition</name>
    <message>
        <source>The new card cannot be made</source>
        <translation>Жаңа карта құру мүмкін болмады</translation>
    </message>
</context>
<context>
    <name>NoArchiveDialog</name>
    <message>
        <source>The cards cannot be opened</source>
        <translation>Карталар ашылмайды</translation>
    </message>
    <message>
        <source>Close the program</source>
        <translation>Бағдарламаны жабу</translation>
    </message>
    <message>
        <source>Show the folder</source>
        <translation>Қалтаны көрсету</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Қайталап көру</translation>
    </message>
    <message>
        <source>Opened for reading only, every card can be looked at and printed; nothing can be changed. To go on working, choose another place: a folder into which the cards are copied.</source>
        <translation>Тек оқу үшін ашқанда кез келген картаны қарап, басып шығаруға болады, бірақ ештеңені өзгертуге болмайды. Жұмысты жалғастыру үшін басқа орынды — бағдарлама карталарды көшіретін қалтаны таңдаңыз.</translation>
    </message>
    <message>
        <source>Another place…</source>
        <translation>Басқа орын…</translation>
    </message>
    <message>
        <source>Open for reading only</source>
        <translation>Тек оқу үшін ашу</translation>
    </message>
</context>
<context>
    <name>PaperPrinting</name>
    <message>
        <source>The paper is being made…</source>
        <translation>Құжат дайындалып жатыр…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Жабу</translation>
    </message>
    <message>
        <source>Show in its folder</source>
        <translation>Қалтада көрсету</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ашу</translation>
    </message>
    <message>
        <source>The PDF is saved</source>
        <translation>PDF сақталды</translation>
    </message>
    <message>
        <source>Folder: {0}</source>
        <translation>Қалта: {0}</translation>
    </message>
    <message>
        <source>The paper is open in the PDF viewer</source>
        <translation>Құжат PDF қарау бағдарламасында ашылды</translation>
    </message>
    <message>
        <source>What you change in the card afterwards needs a new print.</source>
        <translation>Картаны кейін өзгертсеңіз, оны қайта басып шығарыңыз.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Қайталап көру</translation>
    </message>
    <message>
        <source>The PDF could not be saved</source>
        <translation>PDF сақталмады</translation>
    </message>
    <message>
        <source>This computer has no program to show it</source>
        <translation>Бұл компьютерде құжатты ашатын бағдарлама жоқ</translation>
    </message>
    <message>
        <source>The paper itself is ready. It lies here:</source>
        <translation>Құжаттың өзі дайын, ол мына жерде:</translation>
    </message>
    <message>
        <source>Open it with any program for PDF, also on another computer, and print it from there.</source>
        <translation>Оны кез келген PDF бағдарламасымен, басқа компьютерде де ашып, сол жерден басып шығаруға болады.</translation>
    </message>
    <message>
        <source>The paper cannot be printed yet</source>
        <translation>Әзірге басып шығаруға болмайды</translation>
    </message>
    <message>
        <source>Print it from there, as a rule with Ctrl+P.</source>
        <translation>Оны сол жерден басып шығарыңыз: әдетте Ctrl+P.</translation>
    </message>
    <message>
        <source>paper</source>
        <translation>қағаз</translation>
    </message>
    <message>
        <source>signature sheet</source>
        <translation>қол қою парағы</translation>
    </message>
    <message>
        <source>for the site</source>
        <translation>сайтқа</translation>
    </message>
</context>
<context>
    <name>PaperReading</name>
    <message>
        <source>The file is being read</source>
        <translation>Файл оқылып жатыр</translation>
    </message>
</context>
<context>
    <name>PaperTaking</name>
    <message>
        <source>Put the pages of one card together and open them again. What can be opened now is the card in the code: compare it with the pages line by line.</source>
        <translation>Бір картаның беттерін жинап, қайта ашыңыз. Қазір кодта жазылған картаны ашуға болады: оны беттермен жолма-жол салыстырыңыз.</translation>
    </message>
    <message>
        <source>Open the card in the code</source>
        <translation>Кодтағы картаны ашу</translation>
    </message>
    <message>
        <source>Do not open</source>
        <translation>Ашпау</translation>
    </message>
    <message>
        <source>The pages are of different cards</source>
        <translation>Беттер әртүрлі картадан алынған</translation>
    </message>
    <message>
        <source>The card of this paper is in the archive: it is opened.</source>
        <translation>Осы қағаздағы карта мұрағатта бар: сол ашылды.</translation>
    </message>
    <message>
        <source>No second card was made.</source>
        <translation>Екінші карта жасалған жоқ.</translation>
    </message>
    <message>
        <source>This card is here already</source>
        <translation>Бұл карта бұрыннан бар</translation>
    </message>
    <message>
        <source>The paper is {revision} of a card in the archive; the card was changed afterwards.</source>
        <translation>Бұл қағаз мұрағаттағы картадан басылған: {revision}. Содан кейін карта өзгертілген.</translation>
    </message>
    <message>
        <source>The card is opened as it is now; the button “Revisions” shows the one on the paper.</source>
        <translation>Карта қазіргі күйінде ашылды; қағаздағысын «Нұсқалар» түймесі көрсетеді.</translation>
    </message>
    <message>
        <source>Make a second card</source>
        <translation>Екінші карта жасау</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>Соны ашу</translation>
    </message>
</context>
<context>
    <name>PictureDialog</name>
    <message>
        <source>The picture goes into the report&apos;s PDF and nowhere else; card files name it only.</source>
        <translation>Сурет есептің PDF-іне ғана түседі; карта файлында тек оның атауы тұрады.</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Файлды таңдау…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Жабу</translation>
    </message>
    <message>
        <source>No picture yet</source>
        <translation>Сурет әлі жоқ</translation>
    </message>
    <message>
        <source>The picture cannot be read</source>
        <translation>Суретті оқу мүмкін емес</translation>
    </message>
    <message>
        <source>The picture itself is not on this computer.</source>
        <translation>Суреттің өзі бұл компьютерде жоқ.</translation>
    </message>
    <message>
        <source>{name} is no picture.</source>
        <translation>{name} — сурет емес.</translation>
    </message>
    <message>
        <source>The picture cannot be kept</source>
        <translation>Сурет сақталмады</translation>
    </message>
</context>
<context>
    <name>PlaceItem</name>
    <message>
        <source>empty: {0}</source>
        <translation>бос: {0}</translation>
    </message>
</context>
<context>
    <name>PlaceList</name>
    <message>
        <source>Head and signatures</source>
        <translation>Тақырып пен қолдар</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Құжаттар</translation>
    </message>
    <message>
        <source>What is due</source>
        <translation>Мерзімдер</translation>
    </message>
    <message>
        <source>{0} of {1} complete</source>
        <translation>{1} ішінен {0} толық</translation>
    </message>
</context>
<context>
    <name>PreviewDialog</name>
    <message>
        <source>What was understood of “{file}”</source>
        <translation>«{file}» файлынан не түсінілді</translation>
    </message>
    <message>
        <source>Next that is not understood (F8)</source>
        <translation>Келесі түсініксіз жер (F8)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Жабу</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Бас тарту</translation>
    </message>
    <message>
        <source>Take into the archive…</source>
        <translation>Мұрағатқа алу…</translation>
    </message>
    <message>
        <source>the file says itself which paper it is</source>
        <translation>бланк файлдың өзінде көрсетілген</translation>
    </message>
    <message>
        <source>rows were found by their wording and numbers</source>
        <translation>жолдар сөздері мен нөмірлері бойынша табылды</translation>
    </message>
    <message>
        <source>Only what is not understood</source>
        <translation>Тек түсініксізі</translation>
    </message>
    <message>
        <source>Values: {filled} of {rows}</source>
        <translation>{rows} ішінен {filled} мән</translation>
    </message>
    <message>
        <source>not understood: {number}</source>
        <translation>түсініксіз: {number}</translation>
    </message>
    <message>
        <source>not found: {number}</source>
        <translation>табылмады: {number}</translation>
    </message>
    <message>
        <source>understood by likeness: {number}</source>
        <translation>ұқсастығы бойынша: {number}</translation>
    </message>
    <message>
        <source>printed in the file</source>
        <translation>файлда басылған</translation>
    </message>
    <message>
        <source>the printed rows add up to</source>
        <translation>басылған жолдар қосындысы</translation>
    </message>
    <message>
        <source>by the method of the act</source>
        <translation>бұйрық әдістемесі бойынша</translation>
    </message>
    <message>
        <source>Total: {parts}</source>
        <translation>Жиыны: {parts}</translation>
    </message>
    <message>
        <source>not taken: {number}</source>
        <translation>алынбады: {number}</translation>
    </message>
</context>
<context>
    <name>Problem</name>
    <message>
        <source>Close</source>
        <translation>Жабу</translation>
    </message>
</context>
<context>
    <name>ProblemReport</name>
    <message>
        <source>Problem report, {when}</source>
        <translation>Ақау туралы хабарлама, {when}</translation>
    </message>
    <message>
        <source>System: {0}</source>
        <translation>Жүйе: {0}</translation>
    </message>
    <message>
        <source>Language: {0}</source>
        <translation>Тіл: {0}</translation>
    </message>
    <message>
        <source>Screen: {0}</source>
        <translation>Экран: {0}</translation>
    </message>
    <message>
        <source>The archive cannot be read: {0}</source>
        <translation>Мұрағат оқылмайды: {0}</translation>
    </message>
    <message>
        <source>a disk of this computer</source>
        <translation>осы компьютердің дискісінде</translation>
    </message>
    <message>
        <source>a network drive</source>
        <translation>желілік дискіде</translation>
    </message>
    <message>
        <source>a stick or a disk that can be pulled out</source>
        <translation>флешкада немесе алмалы дискіде</translation>
    </message>
    <message>
        <source>The archive lies on: {0}</source>
        <translation>Мұрағаттың орны: {0}</translation>
    </message>
    <message>
        <source>Schema: {0} of {1}</source>
        <translation>Схема: {0}, ең жаңасы {1}</translation>
    </message>
    <message>
        <source>Lines: {0}</source>
        <translation>Жолдар: {0}</translation>
    </message>
    <message>
        <source>Sizes: archive {0}, log {1}, copies {2} ({3})</source>
        <translation>Көлемі: мұрағат {0}, жазу журналы {1}, көшірмелер {2} (саны: {3})</translation>
    </message>
    <message>
        <source>No fault of the program has been noted.</source>
        <translation>Бағдарлама ақауы жазылмаған.</translation>
    </message>
    <message>
        <source>Last fault: {when}, {kind}</source>
        <translation>Соңғы ақау: {when}, {kind}</translation>
    </message>
</context>
<context>
    <name>ProblemReportDialog</name>
    <message>
        <source>Problem report</source>
        <translation>Ақау туралы хабарлама</translation>
    </message>
    <message>
        <source>Copy this text and send it to those who look after the program. It holds versions and sizes; no names, no values and no notes of your cards are in it.</source>
        <translation>Осы мәтінді көшіріп алып, бағдарламаға қызмет көрсететін адамға жіберіңіз. Онда нұсқалар мен көлемдер ғана бар; карталарыңыздағы атаулар, мәндер және ескертпелер жоқ.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Жабу</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Көшіріп алу</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Көшіріп алынды.</translation>
    </message>
</context>
<context>
    <name>QAbstractFileIconProvider</name>
    <message>
        <source>Folder</source>
        <translation>Қалта</translation>
    </message>
    <message>
        <source>File Folder</source>
        <translation>Файлдар қалтасы</translation>
    </message>
    <message>
        <source>Drive</source>
        <translation>Диск</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Файл</translation>
    </message>
    <message>
        <source>%1 File</source>
        <translation>%1 файлы</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Белгісіз</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>Look in:</source>
        <translation>Қалта:</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Артқа</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Артқа</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Алға</translation>
    </message>
    <message>
        <source>Go forward</source>
        <translation>Алға</translation>
    </message>
    <message>
        <source>Parent Directory</source>
        <translation>Жоғарғы қалта</translation>
    </message>
    <message>
        <source>Go to the parent directory</source>
        <translation>Жоғарғы қалтаға өту</translation>
    </message>
    <message>
        <source>Create New Folder</source>
        <translation>Жаңа қалта</translation>
    </message>
    <message>
        <source>Create a New Folder</source>
        <translation>Жаңа қалта құру</translation>
    </message>
    <message>
        <source>List View</source>
        <translation>Тізім</translation>
    </message>
    <message>
        <source>Change to list view mode</source>
        <translation>Тізіммен көрсету</translation>
    </message>
    <message>
        <source>Detail View</source>
        <translation>Толық</translation>
    </message>
    <message>
        <source>Change to detail view mode</source>
        <translation>Толық көрсету</translation>
    </message>
    <message>
        <source>Sidebar</source>
        <translation>Бүйірлік панель</translation>
    </message>
    <message>
        <source>List of places and bookmarks</source>
        <translation>Орындар мен бетбелгілер</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Файлдар</translation>
    </message>
    <message>
        <source>File &amp;name:</source>
        <translation>Файл &amp;атауы:</translation>
    </message>
    <message>
        <source>Files of type:</source>
        <translation>Файл түрі:</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Ашу</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Сақтау</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ашу</translation>
    </message>
    <message>
        <source>Save As</source>
        <translation>Басқаша сақтау</translation>
    </message>
    <message>
        <source>&amp;Choose</source>
        <translation>&amp;Таңдау</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>Атауын &amp;өзгерту</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Жою</translation>
    </message>
    <message>
        <source>Show &amp;hidden files</source>
        <translation>&amp;Жасырын файлдарды көрсету</translation>
    </message>
    <message>
        <source>&amp;New Folder</source>
        <translation>&amp;Жаңа қалта</translation>
    </message>
    <message>
        <source>New Folder</source>
        <translation>Жаңа қалта</translation>
    </message>
    <message>
        <source>Directories</source>
        <translation>Қалталар</translation>
    </message>
    <message>
        <source>Directory:</source>
        <translation>Қалта:</translation>
    </message>
    <message>
        <source>%1 already exists.
Do you want to replace it?</source>
        <translation>%1 файлы бұрыннан бар.
Оны ауыстыру керек пе?</translation>
    </message>
    <message>
        <source>%1
File not found.
Please verify the correct file name was given.</source>
        <translation>%1
Мұндай файл жоқ.
Атауын тексеріңіз.</translation>
    </message>
    <message>
        <source>%1
Directory not found.
Please verify the correct directory name was given.</source>
        <translation>%1
Мұндай қалта жоқ.
Атауын тексеріңіз.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is write protected.
Do you want to delete it anyway?</source>
        <translation>«%1» жазудан қорғалған.
Сонда да жою керек пе?</translation>
    </message>
    <message>
        <source>Are you sure you want to delete &apos;%1&apos;?</source>
        <translation>«%1» жою керек пе?</translation>
    </message>
    <message>
        <source>Could not delete directory.</source>
        <translation>Қалтаны жою мүмкін болмады.</translation>
    </message>
    <message>
        <source>Recent Places</source>
        <translation>Соңғы орындар</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Алып тастау</translation>
    </message>
    <message>
        <source>My Computer</source>
        <translation>Компьютер</translation>
    </message>
    <message>
        <source>Drive</source>
        <translation>Диск</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Файл</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Қалта</translation>
    </message>
    <message>
        <source>Shortcut</source>
        <translation>Таңбаша</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Белгісіз</translation>
    </message>
</context>
<context>
    <name>QFileSystemModel</name>
    <message>
        <source>Name</source>
        <translation>Атауы</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Өлшемі</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Түрі</translation>
    </message>
    <message>
        <source>Date Modified</source>
        <translation>Өзгертілген күні</translation>
    </message>
    <message>
        <source>Computer</source>
        <translation>Компьютер</translation>
    </message>
</context>
<context>
    <name>QLineEdit</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Болдырмау</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Қайталау</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>Қ&amp;иып алу</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Көшіру</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>Қ&amp;ою</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Жою</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Бәрін белгілеу</translation>
    </message>
</context>
<context>
    <name>QPlatformTheme</name>
    <message>
        <source>OK</source>
        <translation>ОК</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ашу</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сақтау</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Бас тарту</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Жабу</translation>
    </message>
    <message>
        <source>&amp;Yes</source>
        <translation>&amp;Иә</translation>
    </message>
    <message>
        <source>&amp;No</source>
        <translation>&amp;Жоқ</translation>
    </message>
</context>
<context>
    <name>QWidgetTextControl</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Болдырмау</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Қайталау</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>Қ&amp;иып алу</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Көшіру</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>Қ&amp;ою</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Жою</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Бәрін белгілеу</translation>
    </message>
</context>
<context>
    <name>RatingOutput</name>
    <message>
        <source>Rating as Excel…</source>
        <translation>Рейтинг, Excel…</translation>
    </message>
    <message>
        <source>Rating as PDF, for publication…</source>
        <translation>Рейтинг, жариялауға арналған PDF…</translation>
    </message>
    <message>
        <source>Protocol with the commission&apos;s signatures…</source>
        <translation>Комиссия қол қоятын хаттама…</translation>
    </message>
    <message>
        <source>Diplomas for the first three places…</source>
        <translation>Алғашқы үш орынға мақтау қағаздары…</translation>
    </message>
    <message>
        <source>Diplomas from a template of ours…</source>
        <translation>Өз үлгіміз бойынша мақтау қағаздары…</translation>
    </message>
    <message>
        <source>Template of a diploma</source>
        <translation>Мақтау қағазының үлгісі</translation>
    </message>
    <message>
        <source>Templates (*.toml)</source>
        <translation>Үлгілер (*.toml)</translation>
    </message>
    <message>
        <source>Save a sample template of a diploma…</source>
        <translation>Мақтау қағазының дайын үлгісін сақтау…</translation>
    </message>
    <message>
        <source>The template of the diploma cannot be used</source>
        <translation>Мақтау қағазының үлгісі оқылмайды</translation>
    </message>
</context>
<context>
    <name>RatingTab</name>
    <message>
        <source>Find a school, a municipality</source>
        <translation>Мектепті, ауданды табу</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>Рейтинг</translation>
    </message>
    <message>
        <source>The rating is being made</source>
        <translation>Рейтинг құрылуда</translation>
    </message>
    <message>
        <source>Without a row</source>
        <translation>Жолсыз</translation>
    </message>
    <message>
        <source>first time</source>
        <translation>алғаш рет</translation>
    </message>
    <message>
        <source>Points gained</source>
        <translation>Қосылған балл</translation>
    </message>
    <message>
        <source>The rating cannot be made</source>
        <translation>Рейтинг құру мүмкін емес</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Файл</translation>
    </message>
    <message>
        <source>Give out…</source>
        <translation>Шығару…</translation>
    </message>
</context>
<context>
    <name>ReadingOnly</name>
    <message>
        <source>The archive has been closed there. Now it can be opened for work here.</source>
        <translation>Мұрағат ол жерде жабылды. Енді оны мұнда жұмыс үшін ашуға болады.</translation>
    </message>
    <message>
        <source>Open for work</source>
        <translation>Жұмыс үшін ашу</translation>
    </message>
    <message>
        <source>For reading only: the archive is open elsewhere.</source>
        <translation>Тек оқу үшін: мұрағат басқа жерде ашық тұр.</translation>
    </message>
    <message>
        <source>For reading only: {login} ({computer}) has had the archive open since {when}.</source>
        <translation>Тек оқу үшін: мұрағатты {login} ашқан ({computer} компьютері, {when}).</translation>
    </message>
    <message>
        <source>For reading only: nothing can be written where the archive lies.</source>
        <translation>Тек оқу үшін: мұрағат тұрған жерге жазуға болмайды.</translation>
    </message>
    <message>
        <source>Now something can be written where the archive lies.</source>
        <translation>Енді мұрағат тұрған жерге жазуға болады.</translation>
    </message>
</context>
<context>
    <name>ReadingSheet</name>
    <message>
        <source>{what} · read only</source>
        <translation>{what} · тек оқуға арналған</translation>
    </message>
    <message>
        <source>total {total}</source>
        <translation>жиыны {total}</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Жабу</translation>
    </message>
</context>
<context>
    <name>ReadyDialog</name>
    <message>
        <source>Back</source>
        <translation>Артқа</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Жабу</translation>
    </message>
    <message>
        <source>Before the card can be signed, this has to be mended.</source>
        <translation>Картаға қол қою үшін алдымен мыналарды түзетіңіз.</translation>
    </message>
    <message>
        <source>Nothing here forbids a signature. Look at each line, tick it, and write why it is right: the reason is printed on the signature sheet.</source>
        <translation>Бұл қол қоюға кедергі емес. Әр ескертуді қарап, белгілеңіз де, неге дұрыс екенін жазыңыз: себебі қол қою парағына басылады.</translation>
    </message>
    <message>
        <source>School</source>
        <translation>Ұйым</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Қағаз</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Жиыны</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>Бақылау таңбасы</translation>
    </message>
    <message>
        <source>Warnings accepted</source>
        <translation>Қабылданған ескертулер</translation>
    </message>
    <message>
        <source>The revision is kept as it is now, for good. The card itself can still be changed: the changes then make the next revision.</source>
        <translation>Нұсқа осы күйінде біржола сақталады. Картаның өзін әрі қарай өзгертуге болады: өзгерістер келесі нұсқаға кіреді.</translation>
    </message>
    <message>
        <source>Not ready to sign yet</source>
        <translation>Қол қоюға әлі ерте</translation>
    </message>
    <message>
        <source>Is this right?</source>
        <translation>Мұнда бәрі дұрыс па?</translation>
    </message>
    <message>
        <source>Ready to sign: {revision}</source>
        <translation>Қол қоюға дайын: {revision}</translation>
    </message>
    <message>
        <source>Go to the first one</source>
        <translation>Біріншісіне өту</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Келесі</translation>
    </message>
    <message>
        <source>Freeze {revision}</source>
        <translation>Бекіту: {revision}</translation>
    </message>
</context>
<context>
    <name>ReadyToSign</name>
    <message>
        <source>No revisions yet</source>
        <translation>Әзірге нұсқа жоқ</translation>
    </message>
    <message>
        <source>A revision is made when the card is ready to sign: it is kept as it was signed, whatever changes in the card afterwards.</source>
        <translation>Нұсқа карта қол қоюға дайын болғанда жасалады: карта кейін қалай өзгерсе де, нұсқа қол қойылған күйінде сақталады.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Жабу</translation>
    </message>
    <message>
        <source>Save PDF…</source>
        <translation>PDF сақтау…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Басып шығару…</translation>
    </message>
    <message>
        <source>{revision} is ready to sign</source>
        <translation>{revision} қол қоюға дайын</translation>
    </message>
    <message>
        <source>Its fingerprint, in the foot of every page: {fingerprint}</source>
        <translation>Оның бақылау таңбасы әр беттің төменінде тұрады: {fingerprint}</translation>
    </message>
    <message>
        <source>When it has been signed, note it: button “Revisions”. The card itself can still be changed; this revision stays as it is.</source>
        <translation>Қол қойылған соң оны белгілеңіз: «Нұсқалар» түймесі. Картаның өзін әрі қарай өзгертуге болады, бұл нұсқа сол күйінде қалады.</translation>
    </message>
    <message>
        <source>This computer has no program to show it</source>
        <translation>Бұл компьютерде оны ашатын бағдарлама жоқ</translation>
    </message>
    <message>
        <source>The scan lies here:</source>
        <translation>Скан мына жерде жатыр:</translation>
    </message>
    <message>
        <source>The revision cannot be written or read</source>
        <translation>Нұсқаны жазу немесе оқу мүмкін болмады</translation>
    </message>
    <message>
        <source>To make the next revision, change the card first.</source>
        <translation>Келесі нұсқа карта өзгергенде ғана керек болады.</translation>
    </message>
    <message>
        <source>The card is {revision} already</source>
        <translation>Карта бекітілген: {revision}</translation>
    </message>
    <message>
        <source>Revisions</source>
        <translation>Нұсқалар</translation>
    </message>
    <message>
        <source>{state} ({day}). Nothing on the paper has changed since it was frozen.</source>
        <translation>{state} ({day}). Содан бері қағазда ештеңе өзгерген жоқ.</translation>
    </message>
</context>
<context>
    <name>ReasonDialog</name>
    <message>
        <source>Reason; it stands in the protocol</source>
        <translation>Себебі: хаттамаға енеді</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Бас тарту</translation>
    </message>
</context>
<context>
    <name>RecordDialog</name>
    <message>
        <source>Close</source>
        <translation>Жабу</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Басып шығару</translation>
    </message>
    <message>
        <source>Choose entries… (chosen: {0})</source>
        <translation>Жазбаларды таңдау… (таңдалғаны: {0})</translation>
    </message>
</context>
<context>
    <name>RecoveredDialog</name>
    <message>
        <source>The archive is restored</source>
        <translation>Мұрағат қалпына келтірілді</translation>
    </message>
    <message>
        <source>Taken from the copy: {when}, {cards}.</source>
        <translation>Көшірмеден алынды: {when}, {cards}.</translation>
    </message>
    <message>
        <source>There was nothing newer to bring over from the damaged file.</source>
        <translation>Бүлінген файлдан одан жаңарақ ештеңе табылмады.</translation>
    </message>
    <message>
        <source>The damaged file lies beside the archive:</source>
        <translation>Бүлінген файл мұрағаттың қасында тұр:</translation>
    </message>
    <message>
        <source>What no card could be made of lies in the folder:</source>
        <translation>Карта құрастыруға келмегені мына қалтада тұр:</translation>
    </message>
    <message>
        <source>Show the folder</source>
        <translation>Қалтаны көрсету</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Жалғастыру</translation>
    </message>
    <message>
        <source>Brought up to what the damaged file held:</source>
        <translation>Бүлінген файлдағымен толықтырылды:</translation>
    </message>
    <message>
        <source>Brought over from the damaged file:</source>
        <translation>Бүлінген файлдан көшірілді:</translation>
    </message>
    <message>
        <source>Brought over as cards of their own; look which of the two is right:</source>
        <translation>Жеке карта болып көшірілді; екеуінің қайсысы дұрыс екенін қараңыз:</translation>
    </message>
    <message>
        <source>Only parts could be read; they lie in the folder named below:</source>
        <translation>Тек бөліктері оқылды; олар төменде аталған қалтада:</translation>
    </message>
    <message>
        <source>Could not be read in the damaged file:</source>
        <translation>Бүлінген файлдан оқылмады:</translation>
    </message>
    <message>
        <source>expected organisations</source>
        <translation>картасы күтілетін ұйымдар</translation>
    </message>
    <message>
        <source>cards taken in</source>
        <translation>қабылданған карталар</translation>
    </message>
    <message>
        <source>decisions and remarks</source>
        <translation>шешімдер мен ескертулер</translation>
    </message>
    <message>
        <source>lines of ratings</source>
        <translation>рейтинг жолдары</translation>
    </message>
    <message>
        <source>attached pictures</source>
        <translation>тіркелген суреттер</translation>
    </message>
    <message>
        <source>other entries</source>
        <translation>өзге жазбалар</translation>
    </message>
    <message>
        <source>Besides, brought over from the damaged file: {list}.</source>
        <translation>Карталардан бөлек, бүлінген файлдан көшірілгені: {list}.</translation>
    </message>
    <message>
        <source>Entries that could not be put into the archive, and lie in the folder: {number}.</source>
        <translation>Мұрағатқа енгізу мүмкін болмаған, қалтада сақталған жазбалар: {number}.</translation>
    </message>
    <message>
        <source>collections of cards</source>
        <translation>карталар жинақтары</translation>
    </message>
</context>
<context>
    <name>RecoveryDialog</name>
    <message>
        <source>The archive of cards is damaged</source>
        <translation>Карталар мұрағаты бүлінген</translation>
    </message>
    <message>
        <source>The damaged file is not deleted: it stays in the same folder under another name.</source>
        <translation>Бүлінген файл жойылмайды: ол сол қалтада басқа атпен қалады.</translation>
    </message>
    <message>
        <source>Close the program</source>
        <translation>Шығу</translation>
    </message>
    <message>
        <source>Another copy…</source>
        <translation>Басқа көшірме…</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Қалпына келтіру</translation>
    </message>
    <message>
        <source>The program is looking at what can be read, and at the copies…</source>
        <translation>Бағдарлама не оқылатынын қарап, көшірмелерді тексеріп жатыр…</translation>
    </message>
    <message>
        <source>A file on a stick or another disk…</source>
        <translation>Флешкадағы немесе басқа дискідегі файл…</translation>
    </message>
    <message>
        <source>Sound copy: {copy}</source>
        <translation>Бүтін көшірме: {copy}</translation>
    </message>
    <message>
        <source>There is no sound copy on this computer.</source>
        <translation>Бұл компьютерде бүтін көшірме жоқ.</translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) can be read in the damaged file, and will be brought over.</source>
        <translation>
            <numerusform>Бүлінген файлда %n карта оқылады, ол көшіріледі.</numerusform>
            <numerusform>Бүлінген файлда %n карта оқылады, олар көшіріледі.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing can be read in the damaged file. A copy may lie on a stick.</source>
        <translation>Бүлінген файлда ештеңе оқылмайды. Көшірме флешкада болуы мүмкін.</translation>
    </message>
    <message>
        <source>Begin with an empty archive</source>
        <translation>Бос мұрағаттан бастау</translation>
    </message>
    <message>
        <source>last change: {when}</source>
        <translation>соңғы өзгеріс: {when}</translation>
    </message>
    <message>
        <source>The damaged file holds nothing newer that could be read.</source>
        <translation>Бүлінген файлда одан жаңарақ ештеңе оқылмайды.</translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) are newer in the damaged file, and will be brought over:</source>
        <translation>
            <numerusform>Бүлінген файлда %n картаның жаңарағы бар, ол көшіріледі:</numerusform>
            <numerusform>Бүлінген файлда %n картаның жаңарағы бар, олар көшіріледі:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) there cannot be read: of these the state of the copy stays, and what is left of the newer one is put into a folder.</source>
        <translation>
            <numerusform>Онда %n карта оқылмайды: ол көшірмедегідей қалады, ал жаңарағынан аман қалғаны қалтаға салынады.</numerusform>
            <numerusform>Онда %n карта оқылмайды: олар көшірмедегідей қалады, ал жаңарақтарынан аман қалғаны қалтаға салынады.</numerusform>
        </translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Қайталап көру</translation>
    </message>
    <message>
        <source>Entries of collections and pictures that are newer there, and will be brought over: {0}.</source>
        <translation>Ондағы жаңарақ, көшірілетін карталар жинақтарының жазбалары мен суреттер: {0}.</translation>
    </message>
</context>
<context>
    <name>RemarksPanel</name>
    <message>
        <source>To be mended: {0}</source>
        <translation>Түзету керек: {0}</translation>
    </message>
    <message>
        <source>expected until {day}</source>
        <translation>{day} дейін күтеді</translation>
    </message>
    <message>
        <source>Enter or a double click shows the row.</source>
        <translation>Enter немесе екі рет шерту жолды көрсетеді.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Жабу</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Жол</translation>
    </message>
    <message>
        <source>What to mend</source>
        <translation>Нені түзету керек</translation>
    </message>
</context>
<context>
    <name>Reopening</name>
    <message>
        <source>The card cannot be opened</source>
        <translation>Карта ашылмайды</translation>
    </message>
    <message>
        <source>The last entries are not saved yet</source>
        <translation>Соңғы жазбалар әлі сақталған жоқ</translation>
    </message>
    <message>
        <source>It now shows what was entered in the other window.</source>
        <translation>Енді онда басқа терезеде енгізілгендер көрініп тұр.</translation>
    </message>
    <message>
        <source>What you had entered here is entered again and saved:</source>
        <translation>Сіз осында енгізгендер қайтадан енгізіліп, сақталды:</translation>
    </message>
    <message>
        <source>The card has been opened anew</source>
        <translation>Карта қайта ашылды</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>және тағы %n</numerusform>
            <numerusform>және тағы %n</numerusform>
        </translation>
    </message>
    <message>
        <source>{here}; in the other window: {there}</source>
        <translation>{here}; басқа терезеде: {there}</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>бос</translation>
    </message>
    <message>
        <source>This was changed in both windows. What stands in the other one is kept:</source>
        <translation>Мыналар екі терезеде де өзгертілген. Басқа терезедегісі қалды, осында енгізілгені сақталған жоқ:</translation>
    </message>
</context>
<context>
    <name>Reversals</name>
    <message>
        <source>reversed by entry No. {number}</source>
        <translation>№ {number} жазбамен сторноланған</translation>
    </message>
    <message>
        <source>reverses entry No. {number}</source>
        <translation>№ {number} жазбаны сторнолайды</translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message>
        <source>← Cards</source>
        <translation>← Карталар</translation>
    </message>
    <message>
        <source>card without a name</source>
        <translation>атаусыз карта</translation>
    </message>
    <message>
        <source>total {total}</source>
        <translation>жиыны {total}</translation>
    </message>
    <message>
        <source>Send back to be mended…</source>
        <translation>Пысықтауға…</translation>
    </message>
</context>
<context>
    <name>ReviewPanel</name>
    <message>
        <source>Add the remark</source>
        <translation>Ескерту қосу</translation>
    </message>
    <message>
        <source>The rows are being counted</source>
        <translation>Жолдар есептелуде</translation>
    </message>
    <message>
        <source>Row {number}</source>
        <translation>{number}-жол</translation>
    </message>
    <message>
        <source>The whole card</source>
        <translation>Бүкіл карта</translation>
    </message>
    <message>
        <source>Remark: {where}</source>
        <translation>Ескерту: {where}</translation>
    </message>
    <message>
        <source>{points} here; of {number} cards from {lowest} to {highest}, median {median}</source>
        <translation>Мұнда {points}; {number} картада {lowest} және {highest} аралығында, медианасы {median}</translation>
    </message>
    <message>
        <source>Remarks of the office</source>
        <translation>Ескертулер</translation>
    </message>
    <message>
        <source>Found by the program</source>
        <translation>Бағдарлама тапқаны</translation>
    </message>
    <message>
        <source>Far from the other cards</source>
        <translation>Басқа карталардан алыс</translation>
    </message>
    <message>
        <source>{points} points; the median is {median}</source>
        <translation>балл: {points}, медиана: {median}</translation>
    </message>
    <message>
        <source>let into the rating</source>
        <translation>рейтингке жіберілді</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>қабылданбады</translation>
    </message>
    <message>
        <source>chosen among the versions</source>
        <translation>нұсқалардан таңдалды</translation>
    </message>
    <message>
        <source>given to a school of the list</source>
        <translation>тізімдегі мектепке жатқызылды</translation>
    </message>
    <message>
        <source>letter written</source>
        <translation>хат жазылды</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Шешімдер</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Алып тастау</translation>
    </message>
    <message>
        <source>Far from the others.</source>
        <translation>Басқалардан алыс.</translation>
    </message>
    <message>
        <source>Show the row {number}</source>
        <translation>{number}-жолды көрсету</translation>
    </message>
    <message>
        <source>This could not be kept</source>
        <translation>Мұны сақтау мүмкін болмады</translation>
    </message>
    <message>
        <source>rejection taken back</source>
        <translation>қабылдамау шешімі кері қайтарылды</translation>
    </message>
    <message>
        <source>preferred by the program to a faulty version</source>
        <translation>қатесі бар нұсқаның орнына бағдарлама таңдаған</translation>
    </message>
</context>
<context>
    <name>RevisionSheet</name>
    <message>
        <source>frozen on {day}</source>
        <translation>{day}</translation>
    </message>
    <message>
        <source>fingerprint {fingerprint}</source>
        <translation>бақылау таңбасы {fingerprint}</translation>
    </message>
    <message>
        <source>Revision {number}</source>
        <translation>{number}-нұсқа</translation>
    </message>
</context>
<context>
    <name>RevisionsDialog</name>
    <message>
        <source>Revisions</source>
        <translation>Нұсқалар</translation>
    </message>
    <message>
        <source>Each is kept as it was frozen and prints the same every time, to the last dot.</source>
        <translation>Әрқайсысы бекітілген күйінде сақталады және соңғы нүктесіне дейін әрдайым бірдей басылады.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Жабу</translation>
    </message>
    <message>
        <source>fingerprint {fingerprint}</source>
        <translation>бақылау таңбасы {fingerprint}</translation>
    </message>
    <message>
        <source>total {total}</source>
        <translation>жиыны {total}</translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s) accepted</source>
        <translation>
            <numerusform>%n ескерту қабылданған</numerusform>
            <numerusform>%n ескерту қабылданған</numerusform>
        </translation>
    </message>
    <message>
        <source>Scan</source>
        <translation>Скан</translation>
    </message>
    <message>
        <source>Compare with the card</source>
        <translation>Картамен салыстыру</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>Қайта басып шығару</translation>
    </message>
    <message>
        <source>Signed on paper…</source>
        <translation>Қағазға қол қойылды…</translation>
    </message>
    <message>
        <source>Published…</source>
        <translation>Жарияланды…</translation>
    </message>
    <message>
        <source>Save PDF…</source>
        <translation>PDF сақтау…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Басып шығару…</translation>
    </message>
    <message>
        <source>The paper alone, as PDF…</source>
        <translation>Тек қағаздың өзі, PDF…</translation>
    </message>
    <message>
        <source>The signature sheet alone, as PDF…</source>
        <translation>Тек қол қою парағы, PDF…</translation>
    </message>
    <message>
        <source>A copy for the school&apos;s site, as PDF…</source>
        <translation>Мектеп сайтына көшірме, PDF…</translation>
    </message>
    <message>
        <source>Signed file</source>
        <translation>Қол қойылған файл</translation>
    </message>
    <message>
        <source>Sign electronically…</source>
        <translation>Электронды қол қою…</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ашу</translation>
    </message>
    <message>
        <source>Compare with…</source>
        <translation>Салыстыру…</translation>
    </message>
    <message>
        <source>the card as it is now</source>
        <translation>картаның қазіргі күйімен</translation>
    </message>
</context>
<context>
    <name>RowPanel</name>
    <message>
        <source>Last year</source>
        <translation>Өткен жыл</translation>
    </message>
    <message>
        <source>How to count</source>
        <translation>Қалай есептеледі</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Негіздеме</translation>
    </message>
    <message>
        <source>order, date, list, link</source>
        <translation>бұйрық, күні, тізім, сілтеме</translation>
    </message>
    <message>
        <source>Percent by hand</source>
        <translation>Пайыз (қолмен)</translation>
    </message>
    <message>
        <source>Choose a row to see how it is counted.</source>
        <translation>Жолды таңдаңыз — оның қалай есептелетіні осында көрінеді.</translation>
    </message>
    <message>
        <source>Not filled in yet</source>
        <translation>Әлі толтырылмаған</translation>
    </message>
    <message>
        <source>History of this row</source>
        <translation>Осы жолдың тарихы</translation>
    </message>
</context>
<context>
    <name>RowsTab</name>
    <message>
        <source>Only rows in which some card is far from the others</source>
        <translation>Басқалардан алыс карталары бар жолдар ғана</translation>
    </message>
    <message>
        <source>Cards that are far from the others</source>
        <translation>Басқалардан алыс карталар</translation>
    </message>
    <message>
        <source>The rows are being counted</source>
        <translation>Жолдар есептелуде</translation>
    </message>
    <message>
        <source>The cards are being looked through</source>
        <translation>Карталар қаралуда</translation>
    </message>
    <message>
        <source>Cards far from the others in this row (Enter opens one at the row):</source>
        <translation>Осы жолда басқалардан алыс карталар (Enter картаны осы жолдан ашады):</translation>
    </message>
    <message>
        <source>In this row no card is far from the others.</source>
        <translation>Бұл жолда басқалардан алыс карта жоқ.</translation>
    </message>
    <message>
        <source>The rows cannot be counted</source>
        <translation>Жолдарды есептеу мүмкін емес</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Жолдар</translation>
    </message>
</context>
<context>
    <name>SaveAs</name>
    <message numerus="yes">
        <source>%n row(s) are empty.</source>
        <translation>
            <numerusform>%n жол толтырылмаған.</numerusform>
            <numerusform>%n жол толтырылмаған.</numerusform>
        </translation>
    </message>
    <message>
        <source>There are mistakes in it: the check (F7) names them.</source>
        <translation>Картада қателер бар: оларды тексеру (F7) көрсетеді.</translation>
    </message>
    <message>
        <source>The page and the PDF will say that they are a draft.</source>
        <translation>Бетте және PDF файлында жоба екені жазылады.</translation>
    </message>
    <message>
        <source>Do not save</source>
        <translation>Сақтамау</translation>
    </message>
    <message>
        <source>Save as a draft</source>
        <translation>Жобаны сақтау</translation>
    </message>
    <message>
        <source>The card is not finished</source>
        <translation>Карта аяқталмаған</translation>
    </message>
    <message>
        <source>for the site</source>
        <translation>сайтқа</translation>
    </message>
</context>
<context>
    <name>Saving</name>
    <message>
        <source>Cancel</source>
        <translation>Бас тарту</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ауыстыру</translation>
    </message>
    <message>
        <source>Such a file is in the folder already: {names}.</source>
        <translation>Қалтада мұндай файл бар: {names}.</translation>
    </message>
    <message>
        <source>Replace the file?</source>
        <translation>Файлды ауыстыру керек пе?</translation>
    </message>
    <message>
        <source>The file is being written</source>
        <translation>Файл жазылып жатыр</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Жабу</translation>
    </message>
    <message>
        <source>Show in its folder</source>
        <translation>Қалтада көрсету</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ашу</translation>
    </message>
    <message>
        <source>Folder: {folder}</source>
        <translation>Қалта: {folder}</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Қайталап көру</translation>
    </message>
    <message>
        <source>The file could not be saved</source>
        <translation>Файлды сақтау мүмкін болмады</translation>
    </message>
    <message>
        <source>The file itself is ready. It lies here:</source>
        <translation>Файлдың өзі дайын. Ол мына жерде:</translation>
    </message>
    <message>
        <source>This computer has no program to show it</source>
        <translation>Бұл компьютерде оны көрсететін бағдарлама жоқ</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) saved</source>
        <translation>
            <numerusform>%n файл сақталды</numerusform>
            <numerusform>%n файл сақталды</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SchoolListDialog</name>
    <message>
        <source>List of schools: “{file}”</source>
        <translation>Мектептер тізімі: «{file}»</translation>
    </message>
    <message>
        <source>Schools understood: {0}</source>
        <translation>Танылған мектептер: {0}</translation>
    </message>
    <message>
        <source>Lines not taken: {0}</source>
        <translation>Алынбаған жолдар: {0}</translation>
    </message>
    <message>
        <source>Nomination</source>
        <translation>Номинация</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Бас тарту</translation>
    </message>
    <message>
        <source>Take this list</source>
        <translation>Осы тізімді алу</translation>
    </message>
    <message>
        <source>List of schools</source>
        <translation>Мектептер тізімі</translation>
    </message>
    <message>
        <source>Tables (*.xlsx *.csv)</source>
        <translation>Кестелер (*.xlsx *.csv)</translation>
    </message>
    <message>
        <source>The list cannot be read</source>
        <translation>Тізімді оқу мүмкін емес</translation>
    </message>
    <message>
        <source>The list is being read</source>
        <translation>Тізім оқылуда</translation>
    </message>
</context>
<context>
    <name>SchoolsTab</name>
    <message>
        <source>Find a school, a municipality</source>
        <translation>Мектепті, ауданды табу</translation>
    </message>
    <message>
        <source>There is no list of schools yet: cards of any school are taken in, and nobody knows who is missing. A list is an Excel or .csv file with the columns name, municipality, nomination, contact.</source>
        <translation>Мектептер тізімі әзірге жоқ: кез келген мектептің картасы қабылданады, кім жібермегені белгісіз. Тізім — бағандары атауы, аудан немесе округ, номинация, байланыс болатын Excel немесе .csv файлы.</translation>
    </message>
    <message>
        <source>Have not sent</source>
        <translation>Жібермегендер</translation>
    </message>
    <message>
        <source>Have sent</source>
        <translation>Жібергендер</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Бәрі</translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation>әлі жоқ</translation>
    </message>
    <message>
        <source>Paste it into a letter or a message. It begins so:</source>
        <translation>Оны хатқа немесе хабарламаға қойыңыз. Ол былай басталады:</translation>
    </message>
    <message>
        <source>The reminder is copied</source>
        <translation>Еске салу мәтіні көшірілді</translation>
    </message>
    <message>
        <source>Reminder {campaign}</source>
        <translation>Еске салу {campaign}</translation>
    </message>
    <message>
        <source>New: {0}</source>
        <translation>Жаңасы: {0}</translation>
    </message>
    <message>
        <source>Brought up to date: {0}</source>
        <translation>Жаңартылғаны: {0}</translation>
    </message>
    <message>
        <source>The list is taken over</source>
        <translation>Тізім алынды</translation>
    </message>
    <message>
        <source>Its card stays, as one of a school that is not on the list.</source>
        <translation>Оның картасы тізімде жоқ мектептің картасы болып қалады.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Бас тарту</translation>
    </message>
    <message>
        <source>Take off the list</source>
        <translation>Тізімнен алып тастау</translation>
    </message>
    <message>
        <source>Take the school off the list?</source>
        <translation>Мектепті тізімнен алып тастау керек пе?</translation>
    </message>
    <message>
        <source>Nomination</source>
        <translation>Номинация</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Карта</translation>
    </message>
    <message>
        <source>Schools</source>
        <translation>Мектептер</translation>
    </message>
    <message>
        <source>Copy the reminder</source>
        <translation>Еске салуды көшіру</translation>
    </message>
    <message>
        <source>Reminder as PDF…</source>
        <translation>Еске салу, PDF…</translation>
    </message>
    <message>
        <source>List from a file…</source>
        <translation>Файлдан тізім…</translation>
    </message>
    <message>
        <source>Take off the list…</source>
        <translation>Тізімнен алып тастау…</translation>
    </message>
    <message>
        <source>Only the first {0} are shown: type more letters.</source>
        <translation>Тек алғашқы {0} көрсетілді: көбірек әріп теріңіз.</translation>
    </message>
    <message>
        <source>The list cannot be read</source>
        <translation>Тізімді оқу мүмкін емес</translation>
    </message>
    <message>
        <source>The list could not be kept</source>
        <translation>Тізімді сақтау мүмкін болмады</translation>
    </message>
    <message>
        <source>Cards of schools that are not on the list: {0}</source>
        <translation>Тізімде жоқ мектептердің карталары: {0}</translation>
    </message>
</context>
<context>
    <name>SectionItem</name>
    <message>
        <source>empty: {0}</source>
        <translation>бос: {0}</translation>
    </message>
    <message>
        <source>wrong: {0}</source>
        <translation>қате: {0}</translation>
    </message>
</context>
<context>
    <name>SectionList</name>
    <message>
        <source>{0} of {1} filled in</source>
        <translation>{1} ішінен {0} толтырылған</translation>
    </message>
    <message>
        <source>last year {0} · {1}</source>
        <translation>өткен жыл {0} · {1}</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings of the collection</source>
        <translation>Жинақтың баптаулары</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Атауы</translation>
    </message>
    <message>
        <source>Who gathers the cards</source>
        <translation>Карталарды кім жинайды</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Бас тарту</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сақтау</translation>
    </message>
    <message>
        <source>Equal totals</source>
        <translation>Тең балдар қосындысы</translation>
    </message>
    <message>
        <source>The order says nothing of equal totals. Without sections the place is shared (1, 2, 2, 4); with them the school with more points in the first of them stands higher, and so on. The rule stands in the protocol.</source>
        <translation>Тең қосындылар туралы бұйрықта ештеңе айтылмаған. Бөлімдерсіз орын бөлінеді (1, 2, 2, 4); бөлімдер таңдалса, олардың біріншісінде балы көп мектеп жоғары тұрады, әрі қарай да солай. Ереже хаттамаға енеді.</translation>
    </message>
    <message>
        <source>Section that decides, {0}</source>
        <translation>Шешуші бөлім, {0}</translation>
    </message>
    <message>
        <source>share the place</source>
        <translation>орын бөлінеді</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>Салыстырылатын жинақ</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>жоқ</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>Хаттама</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Нөмірі</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Күні</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Өткен жері</translation>
    </message>
    <message>
        <source>Commission</source>
        <translation>Комиссия</translation>
    </message>
    <message>
        <source>Name of the member</source>
        <translation>Тегі мен инициалдары</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>Лауазымы</translation>
    </message>
    <message>
        <source>Role in the commission</source>
        <translation>Комиссиядағы рөлі</translation>
    </message>
    <message>
        <source>“{text}” is not a day. Write it as 15.10.2026.</source>
        <translation>«{text}» — күн емес. Былай жазыңыз: 15.10.2026.</translation>
    </message>
    <message>
        <source>Give the collection a name.</source>
        <translation>Жинаққа атау беріңіз.</translation>
    </message>
    <message>
        <source>Leave out cards with empty rows</source>
        <translation>Толтырылмаған жолдары бар карталарды енгізбеу</translation>
    </message>
</context>
<context>
    <name>SharePiece</name>
    <message>
        <source>Change the unit: percent or number (F4)</source>
        <translation>Бірлігін ауыстыру: пайыз немесе сан (F4)</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Бірлігі</translation>
    </message>
    <message>
        <source>of {0}</source>
        <translation>/ {0}</translation>
    </message>
</context>
<context>
    <name>SheetFoot</name>
    <message>
        <source>surname and initials</source>
        <translation>тегі және инициалдары</translation>
    </message>
    <message>
        <source>post</source>
        <translation>лауазымы</translation>
    </message>
    <message>
        <source>name</source>
        <translation>тегі және инициалдары</translation>
    </message>
</context>
<context>
    <name>SheetHead</name>
    <message>
        <source>Nomination</source>
        <translation>Номинация</translation>
    </message>
    <message>
        <source>from</source>
        <translation>басы</translation>
    </message>
    <message>
        <source>to</source>
        <translation>соңы</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Кезең</translation>
    </message>
    <message>
        <source>Base figures: entered once, shares are computed from them</source>
        <translation>Негізгі сандар: бір рет енгізіледі, үлестер солардан есептеледі</translation>
    </message>
    <message>
        <source>Texts in this language are the program&apos;s translation, not the act&apos;s words.</source>
        <translation>Осы тілдегі мәтіндер — бағдарламаның аудармасы, бұйрықтың өз сөздері емес.</translation>
    </message>
</context>
<context>
    <name>SheetTable</name>
    <message>
        <source>does not apply</source>
        <translation>қолданылмайды</translation>
    </message>
</context>
<context>
    <name>SignatureDesk</name>
    <message>
        <source>Signatures cannot be checked</source>
        <translation>Қолтаңбаларды тексеру мүмкін емес</translation>
    </message>
    <message>
        <source>The signatures are being checked</source>
        <translation>Қолтаңбалар тексеріліп жатыр</translation>
    </message>
    <message>
        <source>The PDF is the print of this revision, with signatures at its end.</source>
        <translation>Бұл PDF — осы нұсқаның дәл басылымы, соңына қолтаңбалар қосылған.</translation>
    </message>
    <message>
        <source>The code on the paper is that of the revision, but the PDF was not printed by this program as it is now. Compare what stands on the paper yourself.</source>
        <translation>Қағаздағы код осы нұсқанікі, бірақ PDF бағдарлама басып шығаратынмен сәйкес келмейді. Қағазда жазылғанды нұсқамен өзіңіз салыстырыңыз.</translation>
    </message>
    <message>
        <source>The mathematics of the ГОСТ signature was not checked here.</source>
        <translation>ГОСТ қолтаңбасының математикасы мұнда тексерілген жоқ.</translation>
    </message>
    <message>
        <source>Attach to {revision}?</source>
        <translation>Нұсқаға тіркеу керек пе ({revision})?</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Бас тарту</translation>
    </message>
    <message>
        <source>Attach</source>
        <translation>Тіркеу</translation>
    </message>
    <message>
        <source>Attached to {revision}</source>
        <translation>Тіркелді: {revision}</translation>
    </message>
    <message>
        <source>the mathematics of the ГОСТ signature was not checked</source>
        <translation>ГОСТ қолтаңбасының математикасы тексерілмеген</translation>
    </message>
    <message>
        <source>the PDF was not printed by this program</source>
        <translation>PDF бағдарлама басылымымен сәйкес келмейді</translation>
    </message>
    <message>
        <source>It could not be attached</source>
        <translation>Тіркеу мүмкін болмады</translation>
    </message>
    <message>
        <source>The PDF is the print of this revision, byte for byte; the signature is in its own file.</source>
        <translation>Бұл PDF — осы нұсқаның дәл басылымы; қолтаңба бөлек файлда.</translation>
    </message>
</context>
<context>
    <name>SigningDialog</name>
    <message>
        <source>Sign electronically: {revision}</source>
        <translation>Электронды қол қою: {revision}</translation>
    </message>
    <message>
        <source>The PDF of the revision is signed, as it is printed.</source>
        <translation>Осы нұсқаның басып шығарылатын PDF құжатына қол қойылады.</translation>
    </message>
    <message>
        <source>The second signature goes onto the PDF that {who} has signed.</source>
        <translation>Қолтаңба мына адам қол қойған PDF құжатына қосылады: {who}.</translation>
    </message>
    <message>
        <source>Key file (.p12, .pfx)</source>
        <translation>Кілт файлы (.p12, .pfx)</translation>
    </message>
    <message>
        <source>not chosen yet</source>
        <translation>әлі таңдалмаған</translation>
    </message>
    <message>
        <source>Where the signed PDF goes</source>
        <translation>Қол қойылған PDF қайда жазылады</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Бас тарту</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>Қол қою</translation>
    </message>
    <message>
        <source>Password of the key: it is kept nowhere</source>
        <translation>Кілттің құпиясөзі: ол еш жерде сақталмайды</translation>
    </message>
    <message>
        <source>head of the school</source>
        <translation>ұйым басшысы</translation>
    </message>
    <message>
        <source>head of the education authority</source>
        <translation>басқару органының басшысы</translation>
    </message>
    <message>
        <source>Who signs</source>
        <translation>Кім қол қояды</translation>
    </message>
    <message>
        <source>Folder: {0}</source>
        <translation>Қалта: {0}</translation>
    </message>
    <message>
        <source>Choose the key file.</source>
        <translation>Кілт файлын таңдаңыз.</translation>
    </message>
</context>
<context>
    <name>StartDesk</name>
    <message>
        <source>A new card cannot be made</source>
        <translation>Жаңа карта құрылмады</translation>
    </message>
    <message>
        <source>The file cannot be opened</source>
        <translation>Файл ашылмайды</translation>
    </message>
    <message>
        <source>The card could not be removed</source>
        <translation>Карта алып тасталмады</translation>
    </message>
    <message>
        <source>The card could not be put back</source>
        <translation>Карта қайтарылмады</translation>
    </message>
    <message>
        <source>The removed cards cannot be read</source>
        <translation>Алып тасталған карталар оқылмайды</translation>
    </message>
    <message>
        <source>The list of cards cannot be read</source>
        <translation>Карталар тізімі оқылмайды</translation>
    </message>
    <message>
        <source>Make another one</source>
        <translation>Тағы біреуін құру</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>Оны ашу</translation>
    </message>
    <message>
        <source>Such a card is here already</source>
        <translation>Мұндай карта бұрыннан бар</translation>
    </message>
    <message>
        <source>The collections cannot be opened</source>
        <translation>Карталар жинақтарын ашу мүмкін емес</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Removed: {school}</source>
        <translation>Карта алып тасталды: {school}</translation>
    </message>
    <message>
        <source>card without a name</source>
        <translation>атаусыз</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Қайтару</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>Карталар</translation>
    </message>
    <message>
        <source>Find a school, a year, a paper</source>
        <translation>Ұйымды, жылды, бланкті іздеу</translation>
    </message>
    <message>
        <source>New card</source>
        <translation>Жаңа карта</translation>
    </message>
    <message>
        <source>Open a file…</source>
        <translation>Файлды ашу…</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ашу</translation>
    </message>
    <message>
        <source>Enter or a double click</source>
        <translation>Enter немесе екі рет шерту</translation>
    </message>
    <message>
        <source>Next year&apos;s card</source>
        <translation>Келесі жылдың картасы</translation>
    </message>
    <message>
        <source>A new card with the same school and base figures, without values</source>
        <translation>Таңдалған картадан жаңа карта: ұйымы мен негізгі сандары сол күйінде, мәндері бос</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Алып тастау</translation>
    </message>
    <message>
        <source>Can be put back (Delete)</source>
        <translation>Қайтаруға болады (Delete)</translation>
    </message>
    <message>
        <source>Your cards will stand here</source>
        <translation>Карталарыңыз осында тұрады</translation>
    </message>
    <message>
        <source>Fill in a paper on the screen: points are counted as you type, every entry is kept at once, and the paper comes out ready for signature.</source>
        <translation>Қағазды экранда толтырыңыз: балдар бірден есептеледі, әр жазба сол сәтте сақталады, ал соңында қол қоюға дайын құжат шығады.</translation>
    </message>
    <message>
        <source>No card has these words.</source>
        <translation>Мұндай сөздері бар карта жоқ.</translation>
    </message>
    <message>
        <source>Removed cards: {0}</source>
        <translation>Алып тасталған карталар: {0}</translation>
    </message>
    <message>
        <source>Collecting cards…</source>
        <translation>Карталарды жинау…</translation>
    </message>
    <message>
        <source>For the municipal office and the coordinator: cards of many schools, checked and ranked</source>
        <translation>Муниципалдық орган мен үйлестірушіге: көп мектептің карталары, тексеру және рейтинг</translation>
    </message>
</context>
<context>
    <name>StateDialog</name>
    <message>
        <source>Day of publication</source>
        <translation>Жарияланған күні</translation>
    </message>
    <message>
        <source>Address on the site</source>
        <translation>Сайттағы мекенжайы</translation>
    </message>
    <message>
        <source>Who signed</source>
        <translation>Кім қол қойды</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>Лауазымы</translation>
    </message>
    <message>
        <source>Day of the signature</source>
        <translation>Қол қойылған күні</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Бас тарту</translation>
    </message>
    <message>
        <source>Note it</source>
        <translation>Белгілеу</translation>
    </message>
    <message>
        <source>Attach a scan…</source>
        <translation>Сканды тіркеу…</translation>
    </message>
    <message>
        <source>no scan: it can do without</source>
        <translation>скан жоқ: онсыз да болады</translation>
    </message>
    <message>
        <source>Write who signed.</source>
        <translation>Кім қол қойғанын жазыңыз.</translation>
    </message>
    <message>
        <source>Write the address.</source>
        <translation>Мекенжайын жазыңыз.</translation>
    </message>
    <message>
        <source>The scan is being read</source>
        <translation>Скан оқылып жатыр</translation>
    </message>
</context>
<context>
    <name>States</name>
    <message>
        <source>Ready to sign</source>
        <translation>Қол қоюға дайын</translation>
    </message>
    <message>
        <source>Signed on paper</source>
        <translation>Қағазға қол қойылды</translation>
    </message>
    <message>
        <source>Signed electronically</source>
        <translation>Электронды қол қойылды</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Жарияланды</translation>
    </message>
    <message>
        <source>rev. {number}</source>
        <translation>{number}-нұсқа</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Жоба</translation>
    </message>
    <message>
        <source>changed since</source>
        <translation>кейін өзгертілген</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Try again</source>
        <translation>Қайталап көру</translation>
    </message>
    <message>
        <source>Save to a file…</source>
        <translation>Файлға сақтау…</translation>
    </message>
    <message>
        <source>Everything is saved</source>
        <translation>Бәрі сақталды</translation>
    </message>
    <message>
        <source>Saved at {time}</source>
        <translation>Сақталды: {time}</translation>
    </message>
    <message>
        <source>Saved on {day}</source>
        <translation>Сақталды: {day}</translation>
    </message>
    <message>
        <source>Enter — open · Ctrl+N — new card · Ctrl+O — open a file</source>
        <translation>Enter — ашу · Ctrl+N — жаңа карта · Ctrl+O — файлды ашу</translation>
    </message>
    <message>
        <source>F8 — next empty row · Enter — go on · Ctrl+Z — undo</source>
        <translation>F8 — келесі бос жол · Enter — әрі қарай · Ctrl+Z — болдырмау</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Сақталып жатыр…</translation>
    </message>
    <message>
        <source>Open anew</source>
        <translation>Қайта ашу</translation>
    </message>
    <message>
        <source>For reading only</source>
        <translation>Тек оқу үшін</translation>
    </message>
    <message>
        <source>Copies and safety</source>
        <translation>Көшірмелер және сақталу</translation>
    </message>
    <message>
        <source>Details…</source>
        <translation>Толығырақ…</translation>
    </message>
    <message>
        <source>The entries are not saved</source>
        <translation>Жазбалар сақталмады</translation>
    </message>
</context>
<context>
    <name>StepsModel</name>
    <message>
        <source>when it came into the archive</source>
        <translation>мұрағатқа түскен кезде</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Уақыты</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Не өзгертілді</translation>
    </message>
    <message>
        <source>Was → became</source>
        <translation>Бұрын → енді</translation>
    </message>
    <message>
        <source>The card as it came into the archive</source>
        <translation>Карта мұрағатқа түскен кезде</translation>
    </message>
    <message>
        <source>Brought back: the card {when}</source>
        <translation>Карта қайтарылды: {when}</translation>
    </message>
    <message>
        <source>Several fields at once</source>
        <translation>Бірден бірнеше өріс</translation>
    </message>
    <message>
        <source>Undone: {what}</source>
        <translation>Болдырмау: {what}</translation>
    </message>
    <message>
        <source>Done again: {what}</source>
        <translation>Қайталау: {what}</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s)</source>
        <translation>
            <numerusform>%n өріс</numerusform>
            <numerusform>%n өріс</numerusform>
        </translation>
    </message>
    <message>
        <source>Made ready, signed, published</source>
        <translation>Дайындалған, қол қойылған, жарияланған</translation>
    </message>
    <message>
        <source>The beginning</source>
        <translation>Басы</translation>
    </message>
</context>
<context>
    <name>StruckView</name>
    <message>
        <source>Row to be struck out</source>
        <translation>Шығарылатын жол</translation>
    </message>
    <message>
        <source>Count without it</source>
        <translation>Онсыз есептеу</translation>
    </message>
    <message>
        <source>Shows how much the rating hangs on one row; the rating itself stays as it is.</source>
        <translation>Рейтингтің бір жолға қаншалықты тәуелді екенін көрсетеді; рейтингтің өзі өзгермейді.</translation>
    </message>
    <message>
        <source>Whose place changes</source>
        <translation>Кімнің орны өзгереді</translation>
    </message>
    <message>
        <source>Nomination</source>
        <translation>Номинация</translation>
    </message>
    <message>
        <source>Without the row</source>
        <translation>Жолсыз</translation>
    </message>
    <message>
        <source>The places are being counted</source>
        <translation>Орындар есептелуде</translation>
    </message>
    <message>
        <source>Places that change: {0}; among the first three: {1}</source>
        <translation>Өзгеретін орындар: {0}; алғашқы үшеуінде: {1}</translation>
    </message>
    <message>
        <source>No place changes without this row.</source>
        <translation>Бұл жолсыз бірде-бір орын өзгермейді.</translation>
    </message>
    <message>
        <source>The places cannot be counted</source>
        <translation>Орындарды есептеу мүмкін емес</translation>
    </message>
</context>
<context>
    <name>SummarySheet</name>
    <message>
        <source>Computed by the program; nothing is typed here.</source>
        <translation>Бағдарлама есептейді; мұнда ештеңе енгізілмейді.</translation>
    </message>
</context>
<context>
    <name>TableDesk</name>
    <message>
        <source>Open</source>
        <translation>Ашу</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Басып шығару</translation>
    </message>
    <message>
        <source>Correct by a reversing entry</source>
        <translation>Сторнолау</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Алып тастау</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Қайталау</translation>
    </message>
    <message>
        <source>Draw up…</source>
        <translation>Жасау…</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Қосу</translation>
    </message>
    <message>
        <source>A new entry (Insert)</source>
        <translation>Жаңа жазба (Insert)</translation>
    </message>
    <message>
        <source>A new entry that begins like this one (Ctrl+Insert)</source>
        <translation>Осындай болып басталатын жаңа жазба (Ctrl+Insert)</translation>
    </message>
</context>
<context>
    <name>Template</name>
    <message>
        <source>empty paper</source>
        <translation>бос бланк</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Bagalau</source>
        <translation>Бағалау</translation>
    </message>
    <message>
        <source>Back to the list of cards (Alt+←)</source>
        <translation>Карталар тізіміне (Alt+←)</translation>
    </message>
    <message>
        <source>Bagalau: back to the list of cards</source>
        <translation>Бағалау: карталар тізіміне</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Тексеру</translation>
    </message>
    <message>
        <source>What is missing and what does not add up (F7)</source>
        <translation>Не жетіспейтіні және не сәйкес келмейтіні (F7)</translation>
    </message>
    <message>
        <source>Print · PDF</source>
        <translation>Басып шығару · PDF</translation>
    </message>
    <message>
        <source>Save the paper as PDF or print it (Ctrl+P)</source>
        <translation>PDF-ке сақтау немесе басып шығару (Ctrl+P)</translation>
    </message>
    <message>
        <source>Save PDF…</source>
        <translation>PDF сақтау…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Басып шығару…</translation>
    </message>
    <message>
        <source>Language of the paper</source>
        <translation>Құжат тілі</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Тағы</translation>
    </message>
    <message>
        <source>About the program</source>
        <translation>Бағдарлама туралы</translation>
    </message>
    <message>
        <source>Official papers, filled in and counted</source>
        <translation>Ресми бағалау қағаздары</translation>
    </message>
    <message>
        <source>All filled in</source>
        <translation>Толтырылды</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Жоба</translation>
    </message>
    <message>
        <source>The paper alone, as PDF…</source>
        <translation>Тек қағаздың өзі, PDF…</translation>
    </message>
    <message>
        <source>The signature sheet alone, as PDF…</source>
        <translation>Тек қол қою парағы, PDF…</translation>
    </message>
    <message>
        <source>A copy for the school&apos;s site, as PDF…</source>
        <translation>Мектеп сайтына көшірме, PDF…</translation>
    </message>
    <message>
        <source>Revisions…</source>
        <translation>Нұсқалар…</translation>
    </message>
    <message>
        <source>Draft · after {revision}</source>
        <translation>Жоба · {revision}дан кейін</translation>
    </message>
    <message>
        <source>Revisions</source>
        <translation>Нұсқалар</translation>
    </message>
    <message>
        <source>Print it again, note who has signed, compare</source>
        <translation>Қайта басып шығару, кім қол қойғанын белгілеу, салыстыру</translation>
    </message>
    <message>
        <source>Ready to sign</source>
        <translation>Қол қоюға дайын</translation>
    </message>
    <message>
        <source>Check the card and freeze it for the signature</source>
        <translation>Картаны тексеріп, қол қоюға бекіту</translation>
    </message>
    <message>
        <source>Check signatures…</source>
        <translation>Қолтаңбаларды тексеру…</translation>
    </message>
    <message>
        <source>Find by fingerprint…</source>
        <translation>Бақылау таңбасы бойынша табу…</translation>
    </message>
    <message>
        <source>History of the card…</source>
        <translation>Картаның тарихы…</translation>
    </message>
    <message>
        <source>Copies and safety…</source>
        <translation>Көшірмелер және сақталу…</translation>
    </message>
    <message>
        <source>Problem report…</source>
        <translation>Ақау туралы хабарлама…</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Басқаша сақтау</translation>
    </message>
    <message>
        <source>Excel workbook (.xlsx)…</source>
        <translation>Excel кітабы (.xlsx)…</translation>
    </message>
    <message>
        <source>Word document (.docx)…</source>
        <translation>Word құжаты (.docx)…</translation>
    </message>
    <message>
        <source>Page for the school&apos;s site, with PDF…</source>
        <translation>Сайтқа арналған бет, PDF-пен бірге…</translation>
    </message>
    <message>
        <source>Card file (.json)…</source>
        <translation>Карта файлы (.json)…</translation>
    </message>
    <message>
        <source>Compare with last year…</source>
        <translation>Өткен жылмен салыстыру…</translation>
    </message>
    <message>
        <source>Carry over to the new edition…</source>
        <translation>Бланктің жаңа редакциясына көшіру…</translation>
    </message>
    <message>
        <source>Check somebody&apos;s card…</source>
        <translation>Басқаның картасын тексеру…</translation>
    </message>
    <message>
        <source>Contradictions: {number}</source>
        <translation>Қайшылықтар бар: {number}</translation>
    </message>
</context>
<context>
    <name>TotalBox</name>
    <message>
        <source>TOTAL</source>
        <translation>ЖИЫНЫ</translation>
    </message>
</context>
<context>
    <name>TotalsBar</name>
    <message>
        <source>Entries: {0}</source>
        <translation>Жазбалар: {0}</translation>
    </message>
    <message>
        <source>Shown: {0} of {1}</source>
        <translation>Көрсетілгені: {1} ішінен {0}</translation>
    </message>
</context>
<context>
    <name>UnderstoodModel</name>
    <message>
        <source>No.</source>
        <translation>№</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Жолдың мазмұны</translation>
    </message>
    <message>
        <source>Where found</source>
        <translation>Қайдан табылды</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>Файлда не тұр</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Мән</translation>
    </message>
    <message>
        <source>Points in the file</source>
        <translation>Файлдағы балл</translation>
    </message>
    <message>
        <source>Points by the method</source>
        <translation>Әдістеме бойынша балл</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Түсінікті ме</translation>
    </message>
    <message>
        <source>understood</source>
        <translation>түсінікті</translation>
    </message>
    <message>
        <source>alike: {percent} %</source>
        <translation>ұқсас: {percent} %</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>бос</translation>
    </message>
    <message>
        <source>not understood</source>
        <translation>түсініксіз</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>табылмады</translation>
    </message>
    <message>
        <source>entered here</source>
        <translation>осында енгізілді</translation>
    </message>
    <message>
        <source>cannot be so</source>
        <translation>мүмкін емес мән</translation>
    </message>
    <message>
        <source>not taken</source>
        <translation>алынбады</translation>
    </message>
    <message>
        <source>A place in the file</source>
        <translation>Файлдағы орын</translation>
    </message>
    <message>
        <source>hidden part of the file</source>
        <translation>файлдың жасырын бөлігінен</translation>
    </message>
</context>
<context>
    <name>UnfinishedDialog</name>
    <message>
        <source>It can be printed as a draft: the word DRAFT then stands across every page.</source>
        <translation>Оны жоба ретінде басып шығаруға болады: әр бетте «ЖОБА» сөзі тұрады.</translation>
    </message>
    <message>
        <source>Print a draft</source>
        <translation>Жобаны басып шығару</translation>
    </message>
    <message>
        <source>Do not print</source>
        <translation>Басып шығармау</translation>
    </message>
    <message numerus="yes">
        <source>The card is not finished: %n row(s) empty</source>
        <translation>
            <numerusform>Карта аяқталмаған: %n жол толтырылмаған</numerusform>
            <numerusform>Карта аяқталмаған: %n жол толтырылмаған</numerusform>
        </translation>
    </message>
    <message>
        <source>The card is filled in, but has mistakes</source>
        <translation>Карта толтырылған, бірақ қателері бар</translation>
    </message>
</context>
<context>
    <name>ValueEntry</name>
    <message>
        <source>Value</source>
        <translation>Мән</translation>
    </message>
    <message>
        <source>Leave empty</source>
        <translation>Бос қалдыру</translation>
    </message>
    <message>
        <source>Not found in the file.</source>
        <translation>Файлдан табылмады.</translation>
    </message>
    <message>
        <source>Found at {place}; nothing stands there.</source>
        <translation>Табылған жері: {place}; онда бос.</translation>
    </message>
    <message>
        <source>Found at {place}: “{raw}”</source>
        <translation>Табылған жері: {place}; онда «{raw}» тұр</translation>
    </message>
    <message>
        <source>not filled in</source>
        <translation>толтырылмаған</translation>
    </message>
    <message>
        <source>A place in the file that is not taken</source>
        <translation>Файлдағы алынбаған орын</translation>
    </message>
    <message>
        <source>No page says it: taken from the hidden part of the file.</source>
        <translation>Беттерде бұл жоқ: файлдың жасырын бөлігінен алынды.</translation>
    </message>
</context>
<context>
    <name>VerdictDialog</name>
    <message>
        <source>Check of signatures</source>
        <translation>Қолтаңбаларды тексеру</translation>
    </message>
    <message>
        <source>Signed PDF</source>
        <translation>Қол қойылған PDF</translation>
    </message>
    <message>
        <source>Signature in a file of its own (.sig, .p7s, .cms)</source>
        <translation>Бөлек файлдағы қолтаңба (.sig, .p7s, .cms)</translation>
    </message>
    <message>
        <source>none: the signatures are in the PDF</source>
        <translation>жоқ: қолтаңбалар PDF ішінде</translation>
    </message>
    <message>
        <source>Folder with trusted root certificates</source>
        <translation>Сенімді түбірлік сертификаттар қалтасы</translation>
    </message>
    <message>
        <source>none: trust is not checked</source>
        <translation>жоқ: сенім тексерілмейді</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Жабу</translation>
    </message>
    <message>
        <source>The card on the paper</source>
        <translation>Қағаздағы карта</translation>
    </message>
    <message>
        <source>The archive has neither a card nor a revision with this fingerprint.</source>
        <translation>Мұрағатта мұндай бақылау таңбасы бар карта да, нұсқа да жоқ.</translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) could not be read</source>
        <translation>
            <numerusform>%n карта оқылмады</numerusform>
            <numerusform>%n карта оқылмады</numerusform>
        </translation>
    </message>
    <message>
        <source>The card in the archive is equal.</source>
        <translation>Мұрағатта дәл осындай карта бар.</translation>
    </message>
    <message>
        <source>In the archive it is {revision}.</source>
        <translation>Мұрағатта бұл — {revision}.</translation>
    </message>
    <message>
        <source>It lies in the bin.</source>
        <translation>Карта алып тасталған; алдымен оны тізімге қайтарыңыз.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Көрсету</translation>
    </message>
    <message>
        <source>Attach to the revision…</source>
        <translation>Нұсқаға тіркеу…</translation>
    </message>
    <message>
        <source>Violations found: {what}</source>
        <translation>Бұзушылықтар табылды: {what}</translation>
    </message>
    <message>
        <source>The mathematics of the ГОСТ signature was not checked here.</source>
        <translation>ГОСТ қолтаңбасының математикасы мұнда тексерілген жоқ.</translation>
    </message>
</context>
<context>
    <name>VersionsDialog</name>
    <message>
        <source>the other version</source>
        <translation>басқа нұсқа</translation>
    </message>
    <message>
        <source>Two versions: {school}</source>
        <translation>Екі нұсқа: {school}</translation>
    </message>
    <message>
        <source>total {total}</source>
        <translation>жиыны {total}</translation>
    </message>
    <message>
        <source>There are other versions, too: choose one in the list of cards.</source>
        <translation>Басқа нұсқалары да бар: керегін карталар тізімінен таңдаңыз.</translation>
    </message>
    <message>
        <source>Let the other version stand for the school</source>
        <translation>Басқа нұсқаны қалдыру</translation>
    </message>
    <message>
        <source>Difference of the totals: {0}</source>
        <translation>Жиындар айырмасы: {0}</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) differ</source>
        <translation>
            <numerusform>Айырмашылығы бар жолдар: %n</numerusform>
            <numerusform>Айырмашылығы бар жолдар: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>stands for the school</source>
        <translation>мектеп үшін есептеледі</translation>
    </message>
    <message>
        <source>left out of the rating: {reason}</source>
        <translation>рейтингке енбейді: {reason}</translation>
    </message>
    <message>
        <source>in the rating</source>
        <translation>рейтингке енеді</translation>
    </message>
    <message>
        <source>What is filled in is the same in both.</source>
        <translation>Екі карта бірдей толтырылған.</translation>
    </message>
</context>
<context>
    <name>WaitingDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Бас тарту</translation>
    </message>
</context>
<context>
    <name>Years</name>
    <message>
        <source>The list of cards cannot be read</source>
        <translation>Карталар тізімін оқу мүмкін болмады</translation>
    </message>
    <message>
        <source>The archive has no other card of this paper. Choose last year&apos;s card from a file.</source>
        <translation>Мұрағатта осы бланктің басқа картасы жоқ. Өткен жылғы картаны файлдан таңдаңыз.</translation>
    </message>
    <message>
        <source>Last year&apos;s card · {card}</source>
        <translation>Өткен жылғы карта · {card}</translation>
    </message>
    <message>
        <source>card without a name</source>
        <translation>атауы жоқ карта</translation>
    </message>
    <message>
        <source>The file is being read</source>
        <translation>Файл оқылып жатыр</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) of the file were not understood and are left out.</source>
        <translation>
            <numerusform>Файлдың %n жері түсініксіз, салыстыруға кірген жоқ.</numerusform>
            <numerusform>Файлдың %n жері түсініксіз, салыстыруға кірген жоқ.</numerusform>
        </translation>
    </message>
    <message>
        <source>The file cannot be opened</source>
        <translation>Файл ашылмайды</translation>
    </message>
    <message>
        <source>comparison</source>
        <translation>салыстыру</translation>
    </message>
</context>
<context>
    <name>YearsDialog</name>
    <message>
        <source>Compare with last year</source>
        <translation>Өткен жылмен салыстыру</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>Салыстыратын карта</translation>
    </message>
    <message>
        <source>Save PDF…</source>
        <translation>PDF сақтау…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Жабу</translation>
    </message>
    <message>
        <source>A file…</source>
        <translation>Файл…</translation>
    </message>
    <message>
        <source>Every row</source>
        <translation>Барлық жолдар</translation>
    </message>
    <message>
        <source>What is odd</source>
        <translation>Не ерекше</translation>
    </message>
    <message>
        <source>By section</source>
        <translation>Бөлімдер бойынша</translation>
    </message>
    <message>
        <source>To be checked: {number}</source>
        <translation>Тексеріңіз: {number}</translation>
    </message>
    <message>
        <source>Rose: {number}</source>
        <translation>Өсті: {number}</translation>
    </message>
    <message>
        <source>Fell: {number}</source>
        <translation>Төмендеді: {number}</translation>
    </message>
</context>
<context>
    <name>_QuestionCard</name>
    <message>
        <source>It is right</source>
        <translation>Бәрі дұрыс</translation>
    </message>
    <message>
        <source>It is right: {text}</source>
        <translation>Бәрі дұрыс: {text}</translation>
    </message>
    <message>
        <source>Why, in a few words</source>
        <translation>Себебі, бірнеше сөзбен</translation>
    </message>
    <message>
        <source>Reason: {text}</source>
        <translation>Себебі: {text}</translation>
    </message>
    <message>
        <source>counted as printed in the act</source>
        <translation>бұйрықта басылғандай есептелген</translation>
    </message>
    <message>
        <source>Write the reason: without it the line cannot be accepted.</source>
        <translation>Себебін жазыңыз: онсыз ескерту қабылданбайды.</translation>
    </message>
    <message>
        <source>Tick the line if it is right; if not, close this window and mend the card.</source>
        <translation>Бәрі дұрыс болса, ескертуді белгілеңіз; болмаса, терезені жауып, картаны түзетіңіз.</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>Өту</translation>
    </message>
    <message>
        <source>Go to: {text}</source>
        <translation>Өту: {text}</translation>
    </message>
    <message>
        <source>checked: it is meant so</source>
        <translation>тексерілді, солай болуы керек</translation>
    </message>
</context>
</TS>
