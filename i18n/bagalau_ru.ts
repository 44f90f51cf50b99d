<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>Bagalau</source>
        <translation>Бағалау</translation>
    </message>
    <message>
        <source>Fills in official school papers on the screen, counts the points, keeps and prints them.</source>
        <translation>Заполняет официальные оценочные бумаги на экране, считает баллы, хранит карты и печатает их.</translation>
    </message>
    <message>
        <source>Works without the internet. Your cards lie on this computer only, in the folder:</source>
        <translation>Работает без интернета. Ваши карты лежат только на этом компьютере, в папке:</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Открыть папку</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Version {0}.</source>
        <translation>Версия {0}.</translation>
    </message>
    <message>
        <source>Free software under the MIT licence.</source>
        <translation>Свободная программа, лицензия MIT.</translation>
    </message>
    <message>
        <source>Problem report…</source>
        <translation>Сообщение о неполадке…</translation>
    </message>
</context>
<context>
    <name>Accident</name>
    <message>
        <source>Something went wrong in the program</source>
        <translation>В программе произошёл сбой</translation>
    </message>
    <message>
        <source>Everything you have typed is saved. You can go on working.</source>
        <translation>Всё, что вы ввели, сохранено. Можно работать дальше.</translation>
    </message>
    <message>
        <source>The last entry may not be saved yet. Look at the line at the foot of the window, and save the card to a file before you close it.</source>
        <translation>Последняя запись, возможно, ещё не сохранена. Посмотрите на строку внизу окна и, прежде чем закрывать карту, сохраните её в файл.</translation>
    </message>
    <message>
        <source>If it happens again, send the file {file} to those who look after the program: it says what went wrong.</source>
        <translation>Если это повторится, передайте файл {file} тем, кто обслуживает программу: в нём записано, что произошло.</translation>
    </message>
    <message>
        <source>Show the file</source>
        <translation>Показать файл</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Продолжить</translation>
    </message>
    <message>
        <source>Problem report…</source>
        <translation>Сообщение о неполадке…</translation>
    </message>
</context>
<context>
    <name>AssignDialog</name>
    <message>
        <source>Which school is it?</source>
        <translation>Какая это школа?</translation>
    </message>
    <message>
        <source>In the card: {about}</source>
        <translation>В карте: {about}</translation>
    </message>
    <message>
        <source>Find a school, a municipality</source>
        <translation>Найти школу, район</translation>
    </message>
    <message>
        <source>Has sent</source>
        <translation>Прислала</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Put it on the list</source>
        <translation>Внести в список</translation>
    </message>
    <message>
        <source>It is this school</source>
        <translation>Это эта школа</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>да</translation>
    </message>
    <message>
        <source>no</source>
        <translation>нет</translation>
    </message>
</context>
<context>
    <name>Auditor</name>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>A folder with cards…</source>
        <translation>Папка с картами…</translation>
    </message>
    <message>
        <source>A file…</source>
        <translation>Файл…</translation>
    </message>
    <message>
        <source>The points printed in a card are compared with the method, row by row, and the total with the sum. A card file, Excel, Word, a PDF of this program and its scan can be checked.</source>
        <translation>Напечатанные в карте баллы сверяются с методикой строка за строкой, а итог — с суммой. Проверить можно файл карты, Excel, Word, PDF этой программы и его скан.</translation>
    </message>
    <message>
        <source>The card stays where it is: nothing comes into your archive.</source>
        <translation>Карта остаётся, где лежит: в ваш архив ничего не попадёт.</translation>
    </message>
    <message>
        <source>Check somebody&apos;s card</source>
        <translation>Проверить чужую карту</translation>
    </message>
    <message>
        <source>The card is being checked</source>
        <translation>Карта проверяется</translation>
    </message>
    <message>
        <source>The cards are being checked</source>
        <translation>Карты проверяются</translation>
    </message>
    <message>
        <source>Check of {what}</source>
        <translation>Проверка {what}</translation>
    </message>
    <message>
        <source>The card cannot be checked</source>
        <translation>Карту проверить не удалось</translation>
    </message>
</context>
<context>
    <name>BinDialog</name>
    <message>
        <source>Removed cards</source>
        <translation>Убранные карты</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>School not named yet</source>
        <translation>Организация ещё не указана</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Вернуть</translation>
    </message>
    <message>
        <source>Put back: {school}</source>
        <translation>Вернуть: {school}</translation>
    </message>
    <message>
        <source>A removed card stays here for a year at least and can be put back with its whole history.</source>
        <translation>Убранная карта остаётся здесь не меньше года, её можно вернуть со всей историей.</translation>
    </message>
    <message>
        <source>Kept for ever: it was made ready to sign</source>
        <translation>Хранится всегда: её готовили к подписи</translation>
    </message>
    <message>
        <source>Kept at least until {day}; it may be deleted soon</source>
        <translation>Хранится не меньше, чем до {day}; скоро может быть удалена</translation>
    </message>
    <message>
        <source>Kept at least until {day}</source>
        <translation>Хранится не меньше, чем до {day}</translation>
    </message>
</context>
<context>
    <name>CampaignDesk</name>
    <message>
        <source>The collection cannot be opened</source>
        <translation>Сбор карт не открывается</translation>
    </message>
    <message>
        <source>The card cannot be shown</source>
        <translation>Карту не удаётся показать</translation>
    </message>
    <message>
        <source>A new collection cannot be made</source>
        <translation>Начать новый сбор не удаётся</translation>
    </message>
    <message>
        <source>The settings could not be kept</source>
        <translation>Настройки не сохранены</translation>
    </message>
</context>
<context>
    <name>CampaignListPage</name>
    <message>
        <source>← My cards</source>
        <translation>← Мои карты</translation>
    </message>
    <message>
        <source>Collecting cards</source>
        <translation>Сбор карт</translation>
    </message>
    <message>
        <source>New collection…</source>
        <translation>Новый сбор…</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>Next year&apos;s…</source>
        <translation>На следующий год…</translation>
    </message>
    <message>
        <source>Collection</source>
        <translation>Сбор</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Период</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Ожидается</translation>
    </message>
    <message>
        <source>Have sent</source>
        <translation>Прислали</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Файлов</translation>
    </message>
    <message>
        <source>Next deadline</source>
        <translation>Ближайший срок</translation>
    </message>
    <message>
        <source>For those who gather the cards of many schools: the municipal office, the coordinator of the region. The files that schools have sent are taken in, checked and ranked; each file stays here as it came. A school that only fills in its own card does not need this.</source>
        <translation>Для тех, кто собирает карты многих школ: для муниципального органа и регионального координатора. Программа принимает присланные файлы, проверяет карты и составляет рейтинг; каждый файл хранится здесь таким, каким пришёл. Школе, которая заполняет только свою карту, это не нужно.</translation>
    </message>
</context>
<context>
    <name>CampaignPage</name>
    <message>
        <source>Cards</source>
        <translation>Карты</translation>
    </message>
    <message>
        <source>Schools</source>
        <translation>Школы</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Строки</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>Рейтинг</translation>
    </message>
    <message>
        <source>Expected: {0}</source>
        <translation>Ожидается: {0}</translation>
    </message>
    <message>
        <source>have sent: {0}</source>
        <translation>прислали: {0}</translation>
    </message>
    <message>
        <source>have not: {0}</source>
        <translation>не прислали: {0}</translation>
    </message>
    <message>
        <source>Schools that have sent: {0}</source>
        <translation>Прислали школ: {0}</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) until {date}: {what}</source>
        <translation>
            <numerusform>%n день до {date}: {what}</numerusform>
            <numerusform>%n дня до {date}: {what}</numerusform>
            <numerusform>%n дней до {date}: {what}</numerusform>
        </translation>
    </message>
    <message>
        <source>← Collecting cards</source>
        <translation>← Сбор карт</translation>
    </message>
    <message>
        <source>Take in…</source>
        <translation>Принять…</translation>
    </message>
    <message>
        <source>Files and folders can also be dropped anywhere on this page</source>
        <translation>Файлы и папки можно и просто перетащить на эту страницу</translation>
    </message>
    <message>
        <source>Files…</source>
        <translation>Файлы…</translation>
    </message>
    <message>
        <source>A folder with everything in it…</source>
        <translation>Папка со всем, что в ней…</translation>
    </message>
    <message>
        <source>Scan a stick for cards…</source>
        <translation>Найти карты на флешке…</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Настройки…</translation>
    </message>
    <message>
        <source>The files cannot be taken in</source>
        <translation>Файлы не удаётся принять</translation>
    </message>
</context>
<context>
    <name>CampaignSources</name>
    <message>
        <source>Cards: file, Excel, Word, PDF, scan or photo</source>
        <translation>Карты: файл, Excel, Word, PDF, скан или фото</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Все файлы (*)</translation>
    </message>
    <message>
        <source>Files that schools have sent</source>
        <translation>Файлы, присланные школами</translation>
    </message>
    <message>
        <source>Folder that schools have sent</source>
        <translation>Папка с присланными файлами</translation>
    </message>
    <message>
        <source>Stick to scan for cards</source>
        <translation>Флешка, на которой искать карты</translation>
    </message>
</context>
<context>
    <name>CampaignStates</name>
    <message>
        <source>accepted</source>
        <translation>принята</translation>
    </message>
    <message>
        <source>with remarks</source>
        <translation>с замечаниями</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>отклонена</translation>
    </message>
    <message>
        <source>second version</source>
        <translation>вторая версия</translation>
    </message>
    <message>
        <source>not on the list</source>
        <translation>нет в списке</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Приняты</translation>
    </message>
    <message>
        <source>With remarks</source>
        <translation>С замечаниями</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Отклонены</translation>
    </message>
    <message>
        <source>Second versions</source>
        <translation>Вторые версии</translation>
    </message>
    <message>
        <source>Not on the list</source>
        <translation>Нет в списке</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Все</translation>
    </message>
    <message>
        <source>no electronic signature</source>
        <translation>без электронной подписи</translation>
    </message>
    <message>
        <source>the signature is whole, its owner is not proven</source>
        <translation>подпись цела, владелец не подтверждён</translation>
    </message>
    <message>
        <source>the signature is valid</source>
        <translation>подпись действительна</translation>
    </message>
    <message>
        <source>the signature is broken</source>
        <translation>подпись нарушена</translation>
    </message>
    <message>
        <source>Sent back</source>
        <translation>На доработке</translation>
    </message>
    <message>
        <source>sent back on {day}</source>
        <translation>на доработке с {day}</translation>
    </message>
</context>
<context>
    <name>CardActions</name>
    <message>
        <source>The card file could not be saved</source>
        <translation>Файл карты не сохранён</translation>
    </message>
    <message>
        <source>The revision cannot be opened</source>
        <translation>Редакция не открывается</translation>
    </message>
</context>
<context>
    <name>CardDesk</name>
    <message>
        <source>The last entries are not saved yet</source>
        <translation>Последние записи ещё не сохранены</translation>
    </message>
    <message>
        <source>Nothing is lost as long as this card is open. You can save it to a file, on a stick too.</source>
        <translation>Пока карта открыта, ничего не потеряно. Её можно сохранить в файл, например на флешку.</translation>
    </message>
    <message>
        <source>Leave without saving</source>
        <translation>Выйти без сохранения</translation>
    </message>
    <message>
        <source>Save to a file…</source>
        <translation>Сохранить в файл…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Попробовать ещё раз</translation>
    </message>
    <message>
        <source>Open anew</source>
        <translation>Открыть заново</translation>
    </message>
</context>
<context>
    <name>CardHistory</name>
    <message>
        <source>name</source>
        <translation>фамилия и инициалы</translation>
    </message>
    <message>
        <source>post</source>
        <translation>должность</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Основание</translation>
    </message>
</context>
<context>
    <name>CardHistoryDesk</name>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Вернуть</translation>
    </message>
    <message>
        <source>Bring the card back? ({when})</source>
        <translation>Вернуть карту к этому виду? ({when})</translation>
    </message>
    <message>
        <source>What stands in the card now is not lost: it stays in the history, and Ctrl+Z takes the whole step back.</source>
        <translation>То, что стоит в карте сейчас, не пропадёт: оно останется в истории, а Ctrl+Z отменит весь этот шаг.</translation>
    </message>
    <message>
        <source>The card is as it was. Ctrl+Z in the card takes this step back.</source>
        <translation>Карта возвращена к прежнему виду. Отменить этот шаг можно и в самой карте: Ctrl+Z.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>The history cannot be read</source>
        <translation>История карты не читается</translation>
    </message>
    <message>
        <source>The card: {when}</source>
        <translation>Карта: {when}</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) will change.</source>
        <translation>
            <numerusform>Изменится %n поле.</numerusform>
            <numerusform>Изменятся %n поля.</numerusform>
            <numerusform>Изменится %n полей.</numerusform>
        </translation>
    </message>
    <message>
        <source>The total will be {then} instead of {now}.</source>
        <translation>ИТОГО станет {then} вместо {now}.</translation>
    </message>
    <message>
        <source>The card cannot be brought back to this state</source>
        <translation>Вернуть карту к этому состоянию нельзя</translation>
    </message>
</context>
<context>
    <name>CardListModel</name>
    <message>
        <source>School not named yet</source>
        <translation>Организация ещё не указана</translation>
    </message>
    <message>
        <source>{total} points</source>
        <translation>баллов: {total}</translation>
    </message>
    <message>
        <source>{filled} of {rows} filled in</source>
        <translation>заполнено {filled} из {rows}</translation>
    </message>
</context>
<context>
    <name>CardPage</name>
    <message>
        <source>About the row (F1)</source>
        <translation>О строке (F1)</translation>
    </message>
</context>
<context>
    <name>CellWords</name>
    <message numerus="yes">
        <source>overdue by %n day(s)</source>
        <translation>
            <numerusform>просрочено на %n день</numerusform>
            <numerusform>просрочено на %n дня</numerusform>
            <numerusform>просрочено на %n дней</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CheckPanel</name>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Check of the card</source>
        <translation>Проверка карты</translation>
    </message>
    <message>
        <source>Everything is filled in, and no mistake was found.</source>
        <translation>Всё заполнено, ошибок не найдено.</translation>
    </message>
    <message>
        <source>The card can be mended now: this list stays open and follows.</source>
        <translation>Карту можно править сразу: список остаётся открытым и обновляется сам.</translation>
    </message>
</context>
<context>
    <name>ChoiceDialog</name>
    <message>
        <source>Search</source>
        <translation>Поиск</translation>
    </message>
    <message>
        <source>Tick all shown</source>
        <translation>Отметить все показанные</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Take these</source>
        <translation>Взять отмеченные</translation>
    </message>
    <message>
        <source>There is no entry that could be chosen yet.</source>
        <translation>Записей, которые можно выбрать, пока нет.</translation>
    </message>
    <message>
        <source>Chosen: {0} of {1}. Space ticks.</source>
        <translation>Выбрано: {0} из {1}. Отмечает пробел.</translation>
    </message>
</context>
<context>
    <name>ComparisonDialog</name>
    <message>
        <source>{revision} and the card now</source>
        <translation>Сравнение: {revision} и карта сейчас</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) differ</source>
        <translation>
            <numerusform>Отличается %n строка</numerusform>
            <numerusform>Отличаются %n строки</numerusform>
            <numerusform>Отличаются %n строк</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing differs.</source>
        <translation>Отличий нет.</translation>
    </message>
    <message>
        <source>Show every row</source>
        <translation>Показать все строки</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>№</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Показатель</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Баллы</translation>
    </message>
    <message>
        <source>now</source>
        <translation>сейчас</translation>
    </message>
    <message>
        <source>{revision} and {other}</source>
        <translation>Сравнение: {revision} и {other}</translation>
    </message>
    <message>
        <source>The card now</source>
        <translation>карта сейчас</translation>
    </message>
    <message>
        <source>{revision}, frozen on {day}</source>
        <translation>{revision} (от {day})</translation>
    </message>
    <message>
        <source>{name}: total {total}</source>
        <translation>{name}: итого {total}</translation>
    </message>
    <message>
        <source>difference {difference}</source>
        <translation>разница {difference}</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Разница</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Основание</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Итого</translation>
    </message>
    <message>
        <source>name</source>
        <translation>фамилия и инициалы</translation>
    </message>
    <message>
        <source>post</source>
        <translation>должность</translation>
    </message>
</context>
<context>
    <name>CopiesDialog</name>
    <message>
        <source>Copies and safety</source>
        <translation>Копии и сохранность</translation>
    </message>
    <message>
        <source>Bring the archive back from this copy…</source>
        <translation>Вернуть архив из этой копии…</translation>
    </message>
    <message>
        <source>Make a copy now</source>
        <translation>Сделать копию сейчас</translation>
    </message>
    <message>
        <source>Check the newest</source>
        <translation>Проверить последнюю</translation>
    </message>
    <message>
        <source>Second place</source>
        <translation>Второе место</translation>
    </message>
    <message>
        <source>Copy there now</source>
        <translation>Скопировать сейчас</translation>
    </message>
    <message>
        <source>Forget this place</source>
        <translation>Убрать это место</translation>
    </message>
    <message>
        <source>Open the folder of copies</source>
        <translation>Открыть папку копий</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>не читается</translation>
    </message>
    <message>
        <source>Choose another folder…</source>
        <translation>Выбрать другую папку…</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>Выбрать папку…</translation>
    </message>
    <message>
        <source>Copies on this computer</source>
        <translation>Копии на этом компьютере</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Сделана</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>Карт</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Размер</translation>
    </message>
    <message>
        <source>Why it was made</source>
        <translation>Почему сделана</translation>
    </message>
</context>
<context>
    <name>Dates</name>
    <message>
        <source>d MMMM yyyy</source>
        <comment>pattern of a date with its year</comment>
        <translation>d MMMM yyyy &apos;г.&apos;</translation>
    </message>
    <message>
        <source>d MMMM</source>
        <comment>pattern of a date without its year</comment>
        <translation>d MMMM</translation>
    </message>
    <message>
        <source>today, {time}</source>
        <translation>сегодня, {time}</translation>
    </message>
    <message>
        <source>yesterday, {time}</source>
        <translation>вчера, {time}</translation>
    </message>
</context>
<context>
    <name>DatesSheet</name>
    <message>
        <source>What is due</source>
        <translation>Сроки</translation>
    </message>
    <message>
        <source>This edition was in force until {day}. Ask for the new one.</source>
        <translation>Эта редакция действовала до {day}. Узнайте, какая действует теперь.</translation>
    </message>
    <message>
        <source>This edition is in force until {day}.</source>
        <translation>Эта редакция действует до {day}.</translation>
    </message>
    <message>
        <source>Nothing is due in the next weeks.</source>
        <translation>В ближайшие недели сроков нет.</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>Перейти</translation>
    </message>
    <message>
        <source>Go to: {text}</source>
        <translation>Перейти: {text}</translation>
    </message>
    <message>
        <source>today</source>
        <translation>сегодня</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n день назад</numerusform>
            <numerusform>%n дня назад</numerusform>
            <numerusform>%n дней назад</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <translation>
            <numerusform>остался %n день</numerusform>
            <numerusform>осталось %n дня</numerusform>
            <numerusform>осталось %n дней</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeadlineLines</name>
    <message>
        <source>Last day</source>
        <translation>Последний день</translation>
    </message>
    <message>
        <source>What is due</source>
        <translation>Что нужно сделать</translation>
    </message>
</context>
<context>
    <name>DeadlinesPanel</name>
    <message>
        <source>Deadlines</source>
        <translation>Сроки</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>срок прошёл</translation>
    </message>
    <message>
        <source>today</source>
        <translation>сегодня</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <translation>
            <numerusform>остался %n день</numerusform>
            <numerusform>осталось %n дня</numerusform>
            <numerusform>осталось %n дней</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n день назад</numerusform>
            <numerusform>%n дня назад</numerusform>
            <numerusform>%n дней назад</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Deciding</name>
    <message>
        <source>Compare versions…</source>
        <translation>Сравнить версии…</translation>
    </message>
    <message>
        <source>Which school is it…</source>
        <translation>Какая это школа…</translation>
    </message>
    <message>
        <source>Let into the rating…</source>
        <translation>Допустить в рейтинг…</translation>
    </message>
    <message>
        <source>Reject…</source>
        <translation>Отклонить…</translation>
    </message>
    <message>
        <source>Save the file as it came…</source>
        <translation>Сохранить присланный файл…</translation>
    </message>
    <message>
        <source>What keeps it out: {reason}</source>
        <translation>Почему её нет в рейтинге: {reason}</translation>
    </message>
    <message>
        <source>Let the card into the rating</source>
        <translation>Допустить карту в рейтинг</translation>
    </message>
    <message>
        <source>Reject the card</source>
        <translation>Отклонить карту</translation>
    </message>
    <message>
        <source>This cannot be decided so</source>
        <translation>Так решить нельзя</translation>
    </message>
    <message>
        <source>Save the file as it came</source>
        <translation>Сохранить присланный файл</translation>
    </message>
    <message>
        <source>The file could not be written. Choose another folder.</source>
        <translation>Файл не удалось записать. Выберите другую папку.</translation>
    </message>
    <message>
        <source>The file is not saved</source>
        <translation>Файл не сохранён</translation>
    </message>
    <message>
        <source>Take the rejection back…</source>
        <translation>Вернуть…</translation>
    </message>
    <message>
        <source>It stays here with its file; the rejection can be taken back.</source>
        <translation>Карта и её файл останутся здесь; отклонённую карту можно вернуть.</translation>
    </message>
    <message>
        <source>Take the rejection back</source>
        <translation>Вернуть карту</translation>
    </message>
    <message>
        <source>Another card of this school will stand for it.</source>
        <translation>За школу будет считаться другая её карта.</translation>
    </message>
</context>
<context>
    <name>DifferencesModel</name>
    <message>
        <source>What differs</source>
        <translation>Что отличается</translation>
    </message>
    <message>
        <source>Then · points</source>
        <translation>Тогда · баллы</translation>
    </message>
    <message>
        <source>Now · points</source>
        <translation>Сейчас · баллы</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>и ещё %n</numerusform>
            <numerusform>и ещё %n</numerusform>
            <numerusform>и ещё %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DueCards</name>
    <message>
        <source>The edition “{edition}” is in force until this day; ask for the new one</source>
        <translation>Редакция «{edition}» действует до этого дня; узнайте, какая придёт ей на смену</translation>
    </message>
    <message>
        <source>The edition “{edition}” expired after this day; ask for the new one</source>
        <translation>Срок действия редакции «{edition}» истёк в этот день; узнайте, какая действует теперь</translation>
    </message>
</context>
<context>
    <name>EditionDialog</name>
    <message>
        <source>Carry over to the new edition</source>
        <translation>Перенести на новую редакцию бланка</translation>
    </message>
    <message>
        <source>A new card is made; the card as it is stays in the archive on its own edition.</source>
        <translation>Будет создана новая карта; прежняя останется в архиве на своей редакции.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Make the new card</source>
        <translation>Создать новую карту</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>№</translation>
    </message>
    <message>
        <source>What</source>
        <translation>О чём строка</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Почему</translation>
    </message>
    <message>
        <source>What is different: {number}</source>
        <translation>Отличается: {number}</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Изменение</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Подробности</translation>
    </message>
    <message>
        <source>Carried over: {number}</source>
        <translation>Перенесено: {number}</translation>
    </message>
    <message>
        <source>What to look at</source>
        <translation>На что обратить внимание</translation>
    </message>
    <message>
        <source>Not carried over: {number}</source>
        <translation>Не перенесено: {number}</translation>
    </message>
    <message>
        <source>New, to be filled in: {number}</source>
        <translation>Новые, заполнить: {number}</translation>
    </message>
</context>
<context>
    <name>ElectronicSigning</name>
    <message>
        <source>The revision cannot be signed</source>
        <translation>Подписать редакцию нельзя</translation>
    </message>
    <message>
        <source>The PDF is being signed</source>
        <translation>PDF подписывается</translation>
    </message>
    <message>
        <source>Folder: {0}</source>
        <translation>Папка: {0}</translation>
    </message>
    <message>
        <source>Show in its folder</source>
        <translation>Показать в папке</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Подписано</translation>
    </message>
    <message>
        <source>signed</source>
        <translation>подписано</translation>
    </message>
</context>
<context>
    <name>EntriesPage</name>
    <message>
        <source>This cannot be done</source>
        <translation>Этого сделать нельзя</translation>
    </message>
</context>
<context>
    <name>EntryStrip</name>
    <message>
        <source>Must be filled in</source>
        <translation>Нужно заполнить</translation>
    </message>
    <message>
        <source>This entry stands for good; a mistake in it is corrected by a reversing entry.</source>
        <translation>Эта запись уже не меняется; ошибку в ней исправляют сторнирующей записью.</translation>
    </message>
    <message>
        <source>Computed by the program</source>
        <translation>Считает программа</translation>
    </message>
    <message>
        <source>Day and time: 06.06.2024 09:30</source>
        <translation>День и время: 06.06.2024 09:30</translation>
    </message>
    <message>
        <source>Space opens the list; a first letter chooses</source>
        <translation>Пробел открывает список, первая буква выбирает</translation>
    </message>
    <message>
        <source>Surname and initials, post: “Ivanova A. P., head teacher”</source>
        <translation>Фамилия и инициалы, должность: «Иванова А. П., директор»</translation>
    </message>
    <message>
        <source>Each person on a line: surname and initials, post · Ctrl+Enter goes on</source>
        <translation>Каждый человек на своей строке: фамилия и инициалы, должность · дальше — Ctrl+Enter</translation>
    </message>
    <message>
        <source>Space or F2 opens the choice</source>
        <translation>Пробел или F2 открывает выбор</translation>
    </message>
    <message>
        <source>F2 offers what was entered before; Ctrl+D takes the one above</source>
        <translation>F2 предлагает введённое раньше, Ctrl+D берёт из записи выше</translation>
    </message>
    <message>
        <source>No entries yet. Insert adds one.</source>
        <translation>Записей ещё нет. Добавить — клавиша Insert.</translation>
    </message>
    <message>
        <source>Day.month.year · F2 offers earlier ones, Ctrl+D takes the one above</source>
        <translation>День.месяц.год · F2 предлагает прежние, Ctrl+D берёт из записи выше</translation>
    </message>
    <message>
        <source>Enter goes on, Ctrl+Enter begins a new line</source>
        <translation>Enter — дальше, Ctrl+Enter — новая строка</translation>
    </message>
</context>
<context>
    <name>FileChoice</name>
    <message>
        <source>Save as a card file</source>
        <translation>Сохранить карту в файл</translation>
    </message>
    <message>
        <source>Save PDF</source>
        <translation>Сохранить PDF</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Card files (*.json)</source>
        <translation>Файлы карт (*.json)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Все файлы (*)</translation>
    </message>
    <message>
        <source>Attach a scan</source>
        <translation>Приложить скан</translation>
    </message>
    <message>
        <source>Scans (*.pdf *.png *.jpg *.jpeg *.tif *.tiff)</source>
        <translation>Сканы (*.pdf *.png *.jpg *.jpeg *.tif *.tiff)</translation>
    </message>
    <message>
        <source>Papers: PDF, scan or photo</source>
        <translation>Бумаги: PDF, скан или фото</translation>
    </message>
    <message>
        <source>Key file</source>
        <translation>Файл ключа</translation>
    </message>
    <message>
        <source>Key files (*.p12 *.pfx)</source>
        <translation>Файлы ключей (*.p12 *.pfx)</translation>
    </message>
    <message>
        <source>Check the signatures of a PDF</source>
        <translation>Проверить подписи PDF</translation>
    </message>
    <message>
        <source>Signature file</source>
        <translation>Файл подписи</translation>
    </message>
    <message>
        <source>Signature files (*.sig *.p7s *.cms *.sgn *.p7)</source>
        <translation>Файлы подписей (*.sig *.p7s *.cms *.sgn *.p7)</translation>
    </message>
    <message>
        <source>Card file to compare with</source>
        <translation>Файл карты для сравнения</translation>
    </message>
    <message>
        <source>Folder with trusted root certificates</source>
        <translation>Папка с доверенными корневыми сертификатами</translation>
    </message>
    <message>
        <source>Copy of the archive</source>
        <translation>Копия архива</translation>
    </message>
    <message>
        <source>Copies of the archive (*.sqlite)</source>
        <translation>Копии архива (*.sqlite)</translation>
    </message>
    <message>
        <source>Folder for the second copies</source>
        <translation>Папка для вторых копий</translation>
    </message>
    <message>
        <source>Open a card</source>
        <translation>Открыть карту</translation>
    </message>
    <message>
        <source>Card to check</source>
        <translation>Карта для проверки</translation>
    </message>
    <message>
        <source>Card to compare with</source>
        <translation>С какой картой сравнить</translation>
    </message>
    <message>
        <source>Folder with cards</source>
        <translation>Папка с картами</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Сохранить как</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx)</source>
        <translation>Книга Excel (*.xlsx)</translation>
    </message>
    <message>
        <source>Word document (*.docx)</source>
        <translation>Документ Word (*.docx)</translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation>Веб-страница (*.html)</translation>
    </message>
    <message>
        <source>Cards: file, Excel, Word, PDF, scan or photo</source>
        <translation>Карты: файл, Excel, Word, PDF, скан или фото</translation>
    </message>
    <message>
        <source>Excel and Word</source>
        <translation>Excel и Word</translation>
    </message>
    <message>
        <source>Choose a picture</source>
        <translation>Выберите изображение</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg)</source>
        <translation>Изображения (*.png *.jpg *.jpeg)</translation>
    </message>
    <message>
        <source>Folder for the cards</source>
        <translation>Папка для карт</translation>
    </message>
    <message>
        <source>Template (*.toml)</source>
        <translation>Шаблон (*.toml)</translation>
    </message>
</context>
<context>
    <name>FileRow</name>
    <message>
        <source>Choose…</source>
        <translation>Выбрать…</translation>
    </message>
    <message>
        <source>Do without</source>
        <translation>Убрать</translation>
    </message>
</context>
<context>
    <name>FilesTab</name>
    <message>
        <source>Find a school, a municipality, a file</source>
        <translation>Найти школу, район, файл</translation>
    </message>
    <message>
        <source>All nominations</source>
        <translation>Все номинации</translation>
    </message>
    <message>
        <source>All municipalities</source>
        <translation>Все районы и округа</translation>
    </message>
    <message>
        <source>Nomination</source>
        <translation>Номинация</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Найдено</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>Карты</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Рассмотреть</translation>
    </message>
    <message>
        <source>Enter or a double click</source>
        <translation>Enter или двойной щелчок</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Файл</translation>
    </message>
    <message>
        <source>Drop files or folders with cards here, or press “Take in…”.</source>
        <translation>Перетащите сюда файлы или папки с картами или нажмите «Принять…».</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Search (Ctrl+F)</source>
        <translation>Поиск (Ctrl+F)</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Поиск</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Показать все</translation>
    </message>
    <message>
        <source>Show only: {0}</source>
        <translation>Показать только: {0}</translation>
    </message>
    <message>
        <source>{0}: all</source>
        <translation>{0}: все</translation>
    </message>
</context>
<context>
    <name>FindDialog</name>
    <message>
        <source>Find by fingerprint</source>
        <translation>Найти по отпечатку</translation>
    </message>
    <message>
        <source>The fingerprint, as it stands in the foot of every page: 12 digits and letters</source>
        <translation>Отпечаток, как он напечатан внизу каждой страницы: 12 цифр и букв</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Compare with a card file…</source>
        <translation>Сравнить с файлом карты…</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Найти</translation>
    </message>
    <message>
        <source>Type the fingerprint.</source>
        <translation>Наберите отпечаток.</translation>
    </message>
    <message>
        <source>{file} has this fingerprint: {own}. The file is equal.</source>
        <translation>У файла {file} тот же отпечаток: {own}. На бумаге он даёт то же самое.</translation>
    </message>
    <message>
        <source>{file} is not equal: its fingerprint is {own}, and not {typed}.</source>
        <translation>Файл {file} другой: его отпечаток {own}, а не {typed}.</translation>
    </message>
    <message>
        <source>The archive has neither a card nor a revision with this fingerprint.</source>
        <translation>В архиве нет ни карты, ни редакции с таким отпечатком.</translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) could not be read</source>
        <translation>
            <numerusform>не удалось прочитать %n карту</numerusform>
            <numerusform>не удалось прочитать %n карты</numerusform>
            <numerusform>не удалось прочитать %n карт</numerusform>
        </translation>
    </message>
    <message>
        <source>the card as it is now</source>
        <translation>карта, какой она есть сейчас</translation>
    </message>
    <message>
        <source>It lies in the bin.</source>
        <translation>Карта убрана; сначала верните её в список.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Показать</translation>
    </message>
</context>
<context>
    <name>FindingsDialog</name>
    <message>
        <source>Check of “{file}”</source>
        <translation>Проверка файла «{file}»</translation>
    </message>
    <message>
        <source>Nothing is wrong with what is filled in.</source>
        <translation>В заполненном ошибок не найдено.</translation>
    </message>
    <message>
        <source>Save as Excel…</source>
        <translation>Сохранить в Excel…</translation>
    </message>
    <message>
        <source>Save PDF…</source>
        <translation>Сохранить PDF…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Total by the method: {total}. No points are printed in the file.</source>
        <translation>Итог по методике: {total}. Баллов в файле не напечатано.</translation>
    </message>
    <message>
        <source>worth a look</source>
        <translation>обратите внимание</translation>
    </message>
</context>
<context>
    <name>FindingsView</name>
    <message>
        <source>Go to</source>
        <translation>Перейти</translation>
    </message>
    <message>
        <source>Go to {number}: {text}</source>
        <translation>Перейти к строке {number}: {text}</translation>
    </message>
    <message>
        <source>printed on the paper</source>
        <translation>напечатано на бумаге</translation>
    </message>
    <message>
        <source>the printed rows add up to</source>
        <translation>строки на бумаге в сумме</translation>
    </message>
    <message>
        <source>by the method of the act</source>
        <translation>по методике</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Итого</translation>
    </message>
    <message>
        <source>Not filled in</source>
        <translation>Не заполнено</translation>
    </message>
    <message>
        <source>To be mended</source>
        <translation>Нужно исправить</translation>
    </message>
    <message>
        <source>Worth a look</source>
        <translation>Обратите внимание</translation>
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
        <translation>Два вопроса перед началом</translation>
    </message>
    <message>
        <source>Language of the window</source>
        <translation>Язык программы</translation>
    </message>
    <message>
        <source>Your school</source>
        <translation>Ваша школа</translation>
    </message>
    <message>
        <source>As it is written in papers. New cards begin with this name; it can be changed in each of them, and left empty here.</source>
        <translation>Как её пишут в документах. С этого названия будут начинаться новые карты; в каждой его можно изменить, а здесь — оставить пустым.</translation>
    </message>
    <message>
        <source>The cards will lie beside the program, on the flash drive. Close the program and use “Safely remove” before you pull it out, and keep a copy of the cards elsewhere: flash drives get lost and wear out.</source>
        <translation>Карты будут лежать рядом с программой, на флешке. Прежде чем её вынуть, закройте программу и выберите «Безопасное извлечение», а копию карт храните и в другом месте: флешки теряются и изнашиваются.</translation>
    </message>
    <message>
        <source>To the cards</source>
        <translation>К картам</translation>
    </message>
</context>
<context>
    <name>FlagPiece</name>
    <message>
        <source>yes</source>
        <translation>да</translation>
    </message>
    <message>
        <source>no</source>
        <translation>нет</translation>
    </message>
</context>
<context>
    <name>FolderDialog</name>
    <message>
        <source>Check of the folder “{folder}”</source>
        <translation>Проверка папки «{folder}»</translation>
    </message>
    <message>
        <source>Only those with something wrong</source>
        <translation>Только с ошибками или пропусками</translation>
    </message>
    <message>
        <source>Enter or a double click shows what was found in a card.</source>
        <translation>Enter или двойной щелчок показывает, что найдено в карте.</translation>
    </message>
    <message>
        <source>Save as Excel…</source>
        <translation>Сохранить в Excel…</translation>
    </message>
    <message>
        <source>Save PDF…</source>
        <translation>Сохранить PDF…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>not read</source>
        <translation>не прочитан</translation>
    </message>
    <message>
        <source>card without a name</source>
        <translation>карта без названия</translation>
    </message>
</context>
<context>
    <name>ForeignCard</name>
    <message>
        <source>card without a name</source>
        <translation>карта без названия</translation>
    </message>
    <message>
        <source>Values: {filled} of {rows}, total {total}.</source>
        <translation>Значений: {filled} из {rows}, итог {total}.</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Посмотреть ещё</translation>
    </message>
    <message>
        <source>Take it</source>
        <translation>Взять</translation>
    </message>
    <message>
        <source>Take the card into the archive?</source>
        <translation>Взять карту в архив?</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) stay empty: they were not understood or not found.</source>
        <translation>
            <numerusform>Останется пустым %n место: его не удалось понять или найти.</numerusform>
            <numerusform>Останутся пустыми %n места: их не удалось понять или найти.</numerusform>
            <numerusform>Останутся пустыми %n мест: их не удалось понять или найти.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies) cannot be right; they are kept as typed.</source>
        <translation>
            <numerusform>%n запись не может быть верной; она сохранится, как набрана.</numerusform>
            <numerusform>%n записи не могут быть верными; они сохранятся, как набраны.</numerusform>
            <numerusform>%n записей не могут быть верными; они сохранятся, как набраны.</numerusform>
        </translation>
    </message>
    <message>
        <source>A card of this organisation and period is here already. It stays as it is.</source>
        <translation>Карта этой организации за этот период уже есть. Она останется как есть.</translation>
    </message>
    <message>
        <source>The card could not be taken into the archive</source>
        <translation>Карту не удалось взять в архив</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) of the file are not taken: no row was found for them.</source>
        <translation>
            <numerusform>%n место файла не взято: для него не нашлось строки или значения.</numerusform>
            <numerusform>%n места файла не взяты: для них не нашлось строки или значения.</numerusform>
            <numerusform>%n мест файла не взяты: для них не нашлось строки или значения.</numerusform>
        </translation>
    </message>
    <message>
        <source>The total in the file is {printed}; by the method it is {method}.</source>
        <translation>Итог в файле — {printed}, а по методике выходит {method}.</translation>
    </message>
    <message numerus="yes">
        <source>In %n row(s) the points in the file are not those of the method.</source>
        <translation>
            <numerusform>В %n строке баллы в файле не сходятся с методикой.</numerusform>
            <numerusform>В %n строках баллы в файле не сходятся с методикой.</numerusform>
            <numerusform>В %n строках баллы в файле не сходятся с методикой.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HistoryDialog</name>
    <message>
        <source>History of the card</source>
        <translation>История карты</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>Что отличается</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Look at this state</source>
        <translation>Посмотреть карту такой</translation>
    </message>
    <message>
        <source>Bring back…</source>
        <translation>Вернуть…</translation>
    </message>
    <message>
        <source>Find a row: its number or words of it</source>
        <translation>Найти строку: её номер или слова из неё</translation>
    </message>
    <message>
        <source>Every entry stands here, and none is ever removed. The newest is first.</source>
        <translation>Здесь все записи, и ни одна не удаляется. Новые стоят первыми.</translation>
    </message>
    <message>
        <source>Only row {number}</source>
        <translation>Только строка {number}</translation>
    </message>
    <message>
        <source>This state cannot be read</source>
        <translation>Карта того времени не читается</translation>
    </message>
    <message>
        <source>No entries of this row</source>
        <translation>По этой строке записей нет</translation>
    </message>
    <message>
        <source>The card: {when}</source>
        <translation>Карта: {when}</translation>
    </message>
    <message>
        <source>Total then {then}, now {now}</source>
        <translation>ИТОГО тогда {then}, сейчас {now}</translation>
    </message>
    <message numerus="yes">
        <source>Differs from now: %n field(s)</source>
        <translation>
            <numerusform>Отличается от нынешней: %n поле</numerusform>
            <numerusform>Отличается от нынешней: %n поля</numerusform>
            <numerusform>Отличается от нынешней: %n полей</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing differs from now.</source>
        <translation>Не отличается от нынешней.</translation>
    </message>
</context>
<context>
    <name>InUseDialog</name>
    <message>
        <source>The cards are open elsewhere</source>
        <translation>Карты открыты в другом месте</translation>
    </message>
    <message>
        <source>Opened for reading only, every card can be looked at and printed; nothing can be changed.</source>
        <translation>Только для чтения можно посмотреть и напечатать любую карту, но ничего нельзя изменить.</translation>
    </message>
    <message>
        <source>Close the program</source>
        <translation>Выйти</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Попробовать ещё раз</translation>
    </message>
    <message>
        <source>Open for reading only</source>
        <translation>Открыть только для чтения</translation>
    </message>
</context>
<context>
    <name>IntakeStrip</name>
    <message>
        <source>Stop</source>
        <translation>Остановить</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Продолжить</translation>
    </message>
    <message>
        <source>Leave it so</source>
        <translation>Оставить так</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Taking in: {done} of {of}</source>
        <translation>Приём: {done} из {of}</translation>
    </message>
    <message>
        <source>Stopping: the file at hand is finished first</source>
        <translation>Останавливается: сначала закончится текущий файл</translation>
    </message>
    <message>
        <source>Files taken in: {0}</source>
        <translation>Принято файлов: {0}</translation>
    </message>
    <message>
        <source>here already: {0}</source>
        <translation>уже были здесь: {0}</translation>
    </message>
    <message>
        <source>no cards, passed over: {0}</source>
        <translation>не карты, пропущено: {0}</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Остановлено</translation>
    </message>
    <message>
        <source>Taking in was cut short. What was taken in by then is here.</source>
        <translation>Приём прервался. Всё, что принято до этого, здесь.</translation>
    </message>
    <message>
        <source>Looking for files</source>
        <translation>Идёт поиск файлов</translation>
    </message>
</context>
<context>
    <name>Keeping</name>
    <message>
        <source>before an update of the archive</source>
        <translation>перед обновлением архива</translation>
    </message>
    <message>
        <source>at a start of the program</source>
        <translation>при запуске программы</translation>
    </message>
    <message>
        <source>while working</source>
        <translation>во время работы</translation>
    </message>
    <message>
        <source>at your wish</source>
        <translation>по вашей просьбе</translation>
    </message>
    <message>
        <source>before old removed cards were deleted</source>
        <translation>перед удалением старых убранных карт</translation>
    </message>
    <message>
        <source>before going back to a copy</source>
        <translation>перед возвратом к копии</translation>
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
        <translation>С копией неладно</translation>
    </message>
    <message>
        <source>No copy could be made</source>
        <translation>Копия не сделана</translation>
    </message>
    <message>
        <source>No second copy yet: time to make it</source>
        <translation>Второй копии ещё нет — пора сделать</translation>
    </message>
    <message>
        <source>Second copy: {day} — time to renew it</source>
        <translation>Вторая копия: {day} — пора обновить</translation>
    </message>
    <message>
        <source>Copy checked on {day}</source>
        <translation>Копия проверена {day}</translation>
    </message>
    <message>
        <source>Copy made on {day}</source>
        <translation>Копия сделана {day}</translation>
    </message>
    <message>
        <source>No copy has been checked yet. It is done once a week.</source>
        <translation>Ни одна копия ещё не проверена. Программа делает это раз в неделю.</translation>
    </message>
    <message>
        <source>Copy checked: {when}. Everything in it can be read; {cards}, {points}.</source>
        <translation>Копия проверена: {when}. Всё в ней читается; {cards}, {points}.</translation>
    </message>
    <message>
        <source>{0} points in all</source>
        <translation>сумма баллов {0}</translation>
    </message>
    <message>
        <source>Not chosen. If this disk fails or the computer is stolen, the copies on it go with the cards. Choose a folder on a stick or on another disk: copies will go there too.</source>
        <translation>Не выбрано. Если этот диск сломается или компьютер украдут, вместе с картами пропадут и копии. Выберите папку на флешке или на другом диске: копии будут ложиться и туда.</translation>
    </message>
    <message>
        <source>No copy has come there yet.</source>
        <translation>Копий там ещё нет.</translation>
    </message>
    <message>
        <source>The newest copy lies there: {when}.</source>
        <translation>Там лежит последняя копия: {when}.</translation>
    </message>
    <message>
        <source>The last copy came there: {when}.</source>
        <translation>Последний раз копия легла туда: {when}.</translation>
    </message>
    <message>
        <source>It cannot be reached now: put the stick in or connect the disk.</source>
        <translation>Сейчас это место недоступно: вставьте флешку или подключите диск.</translation>
    </message>
    <message>
        <source>It lies on the disk of the archive: a stick or another disk is safer.</source>
        <translation>Оно на том же диске, что и архив: флешка или другой диск надёжнее.</translation>
    </message>
    <message>
        <source>No copy of the cards lies in the second place yet ({folder}).</source>
        <translation>Во втором месте ({folder}) ещё нет копии карт.</translation>
    </message>
    <message>
        <source>The copy in the second place ({folder}) is of {day}: the newest changes are not in it.</source>
        <translation>Копия во втором месте ({folder}) от {day}: последних изменений в ней нет.</translation>
    </message>
    <message>
        <source>The place can be reached now.</source>
        <translation>Сейчас это место доступно.</translation>
    </message>
    <message>
        <source>Put the stick in or connect the disk: the copy is made by itself.</source>
        <translation>Вставьте флешку или подключите диск: копия ляжет туда сама.</translation>
    </message>
    <message>
        <source>The archive is being brought back</source>
        <translation>Архив возвращается</translation>
    </message>
    <message>
        <source>The archive could not be brought back</source>
        <translation>Архив вернуть не удалось</translation>
    </message>
    <message>
        <source>The cards are as they were in the copy. The archive as it was before is among the copies: the way back is the same.</source>
        <translation>Карты теперь такие, какими были в копии. Архив, каким он был до этого, лежит среди копий: вернуться к нему можно так же.</translation>
    </message>
    <message>
        <source>The archive has been brought back</source>
        <translation>Архив возвращён</translation>
    </message>
    <message>
        <source>cards: {0}</source>
        <translation>карт: {0}</translation>
    </message>
    <message>
        <source>card № {number} without a name</source>
        <translation>карта № {number} без названия</translation>
    </message>
    <message>
        <source>The cards could not be copied there</source>
        <translation>Карты не удалось туда скопировать</translation>
    </message>
</context>
<context>
    <name>KeepingDesk</name>
    <message>
        <source>Copies and safety…</source>
        <translation>Копии и сохранность…</translation>
    </message>
    <message>
        <source>Not today</source>
        <translation>Не сегодня</translation>
    </message>
    <message>
        <source>The archive lies on a network drive. If the connection fails, the last entries may have to wait; let copies go to a disk of this computer too.</source>
        <translation>Архив лежит на сетевом диске. Если связь прервётся, последним записям придётся ждать; пусть копии ложатся и на диск этого компьютера.</translation>
    </message>
    <message>
        <source>The archive lies on a stick or a disk that can be pulled out. Close the program before you pull it out, and let copies go to another disk too.</source>
        <translation>Архив лежит на флешке или съёмном диске. Прежде чем вынуть его, закройте программу; пусть копии ложатся и на другой диск.</translation>
    </message>
    <message>
        <source>I see</source>
        <translation>Понятно</translation>
    </message>
    <message>
        <source>The cards are open elsewhere</source>
        <translation>Карты открыты в другом месте</translation>
    </message>
    <message>
        <source>A copy is being made</source>
        <translation>Делается копия</translation>
    </message>
    <message>
        <source>The copy was not made</source>
        <translation>Копия не сделана</translation>
    </message>
    <message>
        <source>The newest copy is being checked</source>
        <translation>Проверяется последняя копия</translation>
    </message>
    <message>
        <source>The copy was not checked</source>
        <translation>Копия не проверена</translation>
    </message>
    <message>
        <source>A copy is being brought there</source>
        <translation>Копия переносится во второе место</translation>
    </message>
    <message>
        <source>The place is being forgotten</source>
        <translation>Второе место убирается</translation>
    </message>
    <message>
        <source>No copy came to the second place</source>
        <translation>Во второе место копия не попала</translation>
    </message>
    <message>
        <source>The copy is being compared</source>
        <translation>Копия сравнивается с архивом</translation>
    </message>
    <message>
        <source>The copy cannot be read</source>
        <translation>Копия не читается</translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) have been changed since, and will be as they were then:</source>
        <translation>
            <numerusform>С тех пор изменена %n карта, она станет прежней:</numerusform>
            <numerusform>С тех пор изменены %n карты, они станут прежними:</numerusform>
            <numerusform>С тех пор изменено %n карт, они станут прежними:</numerusform>
        </translation>
    </message>
    <message>
        <source>No card has been changed since.</source>
        <translation>С тех пор ни одна карта не изменилась.</translation>
    </message>
    <message>
        <source>Bring the whole archive back? ({when})</source>
        <translation>Вернуть весь архив? ({when})</translation>
    </message>
    <message>
        <source>Nothing is lost: the archive as it is now is copied first and stays in this list. To bring a single card back, use the history of the card instead.</source>
        <translation>Ничего не пропадёт: сначала с нынешнего архива делается копия, она останется в этом списке. Чтобы вернуть одну карту, откройте её историю.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Bring the archive back</source>
        <translation>Вернуть архив</translation>
    </message>
</context>
<context>
    <name>LetterDialog</name>
    <message>
        <source>Send back to be mended</source>
        <translation>Вернуть на доработку</translation>
    </message>
    <message>
        <source>To be mended: {0}</source>
        <translation>Исправить: {0}</translation>
    </message>
    <message>
        <source>Nothing was found and nothing remarked: the letter would be empty.</source>
        <translation>Ничего не найдено, замечаний нет: письмо было бы пустым.</translation>
    </message>
    <message>
        <source>The mended card is expected until</source>
        <translation>Исправленную карту ждём до</translation>
    </message>
    <message>
        <source>Language of the letter</source>
        <translation>Язык письма</translation>
    </message>
    <message>
        <source>Beside it the file of remarks: the school&apos;s Bagalau opens it at the right rows</source>
        <translation>Рядом — файл замечаний: программа школы покажет нужные строки</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Word document…</source>
        <translation>Документ Word…</translation>
    </message>
    <message>
        <source>PDF…</source>
        <translation>PDF…</translation>
    </message>
    <message>
        <source>“{text}” is not a day. Write it as 15.10.2026.</source>
        <translation>«{text}» — не дата. Напишите так: 15.10.2026.</translation>
    </message>
</context>
<context>
    <name>LetterPalette</name>
    <message>
        <source>Kazakh letters</source>
        <translation>Казахские буквы</translation>
    </message>
    <message>
        <source>Ctrl+{0}; with Shift a capital</source>
        <translation>Ctrl+{0}; с Shift — заглавная</translation>
    </message>
</context>
<context>
    <name>LetterSaving</name>
    <message numerus="yes">
        <source>%n file(s) saved</source>
        <translation>
            <numerusform>Сохранён %n файл</numerusform>
            <numerusform>Сохранено %n файла</numerusform>
            <numerusform>Сохранено %n файлов</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>The card cannot be opened</source>
        <translation>Карта не открывается</translation>
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
        <translation>Сбор карт на следующий год</translation>
    </message>
    <message>
        <source>New collection of cards</source>
        <translation>Новый сбор карт</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Бланк</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Начать</translation>
    </message>
    <message>
        <source>Schools on the list: {0}</source>
        <translation>Школ в списке: {0}</translation>
    </message>
    <message>
        <source>List of schools…</source>
        <translation>Список школ…</translation>
    </message>
    <message>
        <source>Excel or .csv with the columns name, municipality, nomination, contact</source>
        <translation>Excel или .csv с графами: наименование, район или округ, номинация, контакт</translation>
    </message>
    <message>
        <source>Last year&apos;s list is taken over.</source>
        <translation>Список переносится с прошлого года.</translation>
    </message>
    <message>
        <source>Without a list cards of any school are taken in. It can be added later.</source>
        <translation>Без списка принимаются карты любых школ. Добавить его можно и потом.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>Who gathers the cards</source>
        <translation>Кто собирает карты</translation>
    </message>
    <message>
        <source>First day of the period</source>
        <translation>Первый день периода</translation>
    </message>
    <message>
        <source>Last day of the period</source>
        <translation>Последний день периода</translation>
    </message>
    <message>
        <source>Period of the cards</source>
        <translation>Период, за который карты</translation>
    </message>
    <message>
        <source>“{text}” is not a day. Write it as 15.10.2026.</source>
        <translation>«{text}» — не дата. Напишите так: 15.10.2026.</translation>
    </message>
    <message>
        <source>Give the collection a name.</source>
        <translation>Дайте сбору название.</translation>
    </message>
    <message>
        <source>The period ends before it begins.</source>
        <translation>Период заканчивается раньше, чем начинается.</translation>
    </message>
</context>
<context>
    <name>NewCardDialog</name>
    <message>
        <source>New card</source>
        <translation>Новая карта</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Create the card</source>
        <translation>Создать карту</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Бланк</translation>
    </message>
    <message>
        <source>not chosen yet</source>
        <translation>пока не выбрана</translation>
    </message>
    <message>
        <source>Nomination</source>
        <translation>Номинация</translation>
    </message>
    <message>
        <source>First day of the period</source>
        <translation>Начало периода</translation>
    </message>
    <message>
        <source>Last day of the period</source>
        <translation>Конец периода</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Период</translation>
    </message>
    <message>
        <source>The period ends before it begins.</source>
        <translation>Период кончается раньше, чем начинается. Проверьте обе даты.</translation>
    </message>
    <message>
        <source>Empty Excel workbook…</source>
        <translation>Пустой бланк в Excel…</translation>
    </message>
    <message>
        <source>To hand out: it is filled in without this program and opened here</source>
        <translation>Чтобы раздать: его заполняют без этой программы, а открывают здесь</translation>
    </message>
</context>
<context>
    <name>NewEdition</name>
    <message>
        <source>The new card cannot be made</source>
        <translation>Новую карту создать не удалось</translation>
    </message>
</context>
<context>
    <name>NoArchiveDialog</name>
    <message>
        <source>The cards cannot be opened</source>
        <translation>Карты не открываются</translation>
    </message>
    <message>
        <source>Close the program</source>
        <translation>Закрыть программу</translation>
    </message>
    <message>
        <source>Show the folder</source>
        <translation>Показать папку</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Попробовать ещё раз</translation>
    </message>
    <message>
        <source>Opened for reading only, every card can be looked at and printed; nothing can be changed. To go on working, choose another place: a folder into which the cards are copied.</source>
        <translation>Если открыть архив только для чтения, любую карту можно посмотреть и напечатать, но ничего нельзя изменить. Чтобы работать дальше, выберите другое место: папку, куда программа скопирует карты.</translation>
    </message>
    <message>
        <source>Another place…</source>
        <translation>Другое место…</translation>
    </message>
    <message>
        <source>Open for reading only</source>
        <translation>Открыть только для чтения</translation>
    </message>
</context>
<context>
    <name>PaperPrinting</name>
    <message>
        <source>The paper is being made…</source>
        <translation>Документ готовится…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Show in its folder</source>
        <translation>Показать в папке</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>The PDF is saved</source>
        <translation>PDF сохранён</translation>
    </message>
    <message>
        <source>Folder: {0}</source>
        <translation>Папка: {0}</translation>
    </message>
    <message>
        <source>The paper is open in the PDF viewer</source>
        <translation>Документ открыт в программе для просмотра PDF</translation>
    </message>
    <message>
        <source>What you change in the card afterwards needs a new print.</source>
        <translation>Если потом измените карту, напечатайте её заново.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Попробовать ещё раз</translation>
    </message>
    <message>
        <source>The PDF could not be saved</source>
        <translation>PDF не сохранён</translation>
    </message>
    <message>
        <source>This computer has no program to show it</source>
        <translation>На этом компьютере нечем открыть документ</translation>
    </message>
    <message>
        <source>The paper itself is ready. It lies here:</source>
        <translation>Сам документ готов и лежит здесь:</translation>
    </message>
    <message>
        <source>Open it with any program for PDF, also on another computer, and print it from there.</source>
        <translation>Откройте его любой программой для PDF, можно и на другом компьютере, и напечатайте оттуда.</translation>
    </message>
    <message>
        <source>The paper cannot be printed yet</source>
        <translation>Пока напечатать нельзя</translation>
    </message>
    <message>
        <source>Print it from there, as a rule with Ctrl+P.</source>
        <translation>Напечатайте его оттуда: обычно это Ctrl+P.</translation>
    </message>
    <message>
        <source>paper</source>
        <translation>бумага</translation>
    </message>
    <message>
        <source>signature sheet</source>
        <translation>лист подписей</translation>
    </message>
    <message>
        <source>for the site</source>
        <translation>для сайта</translation>
    </message>
</context>
<context>
    <name>PaperReading</name>
    <message>
        <source>The file is being read</source>
        <translation>Файл читается</translation>
    </message>
</context>
<context>
    <name>PaperTaking</name>
    <message>
        <source>Put the pages of one card together and open them again. What can be opened now is the card in the code: compare it with the pages line by line.</source>
        <translation>Соберите листы одной карты и откройте их снова. Сейчас можно открыть карту, записанную в коде: сверьте её с листами строка за строкой.</translation>
    </message>
    <message>
        <source>Open the card in the code</source>
        <translation>Открыть карту из кода</translation>
    </message>
    <message>
        <source>Do not open</source>
        <translation>Не открывать</translation>
    </message>
    <message>
        <source>The pages are of different cards</source>
        <translation>Листы — от разных карт</translation>
    </message>
    <message>
        <source>The card of this paper is in the archive: it is opened.</source>
        <translation>Карта с этой бумаги есть в архиве: она и открыта.</translation>
    </message>
    <message>
        <source>No second card was made.</source>
        <translation>Вторая карта не создана.</translation>
    </message>
    <message>
        <source>This card is here already</source>
        <translation>Эта карта уже есть</translation>
    </message>
    <message>
        <source>The paper is {revision} of a card in the archive; the card was changed afterwards.</source>
        <translation>На этой бумаге — {revision} карты из архива. После этого карту изменили.</translation>
    </message>
    <message>
        <source>The card is opened as it is now; the button “Revisions” shows the one on the paper.</source>
        <translation>Карта открыта такой, какая она сейчас; ту, что на бумаге, покажет кнопка «Редакции».</translation>
    </message>
    <message>
        <source>Make a second card</source>
        <translation>Создать вторую карту</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>Открыть её</translation>
    </message>
</context>
<context>
    <name>PictureDialog</name>
    <message>
        <source>The picture goes into the report&apos;s PDF and nowhere else; card files name it only.</source>
        <translation>Изображение попадает в PDF отчёта и больше никуда; в файле карты стоит только его имя.</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Выбрать файл…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>No picture yet</source>
        <translation>Изображения ещё нет</translation>
    </message>
    <message>
        <source>The picture cannot be read</source>
        <translation>Изображение не читается</translation>
    </message>
    <message>
        <source>The picture itself is not on this computer.</source>
        <translation>Самого изображения на этом компьютере нет.</translation>
    </message>
    <message>
        <source>{name} is no picture.</source>
        <translation>{name} — не изображение.</translation>
    </message>
    <message>
        <source>The picture cannot be kept</source>
        <translation>Изображение не сохранено</translation>
    </message>
</context>
<context>
    <name>PlaceItem</name>
    <message>
        <source>empty: {0}</source>
        <translation>пусто: {0}</translation>
    </message>
</context>
<context>
    <name>PlaceList</name>
    <message>
        <source>Head and signatures</source>
        <translation>Шапка и подписи</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Документы</translation>
    </message>
    <message>
        <source>What is due</source>
        <translation>Сроки</translation>
    </message>
    <message>
        <source>{0} of {1} complete</source>
        <translation>заполнено {0} из {1}</translation>
    </message>
</context>
<context>
    <name>PreviewDialog</name>
    <message>
        <source>What was understood of “{file}”</source>
        <translation>Что понято в файле «{file}»</translation>
    </message>
    <message>
        <source>Next that is not understood (F8)</source>
        <translation>Следующее непонятое (F8)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Take into the archive…</source>
        <translation>Взять в архив…</translation>
    </message>
    <message>
        <source>the file says itself which paper it is</source>
        <translation>бланк указан в самом файле</translation>
    </message>
    <message>
        <source>rows were found by their wording and numbers</source>
        <translation>строки найдены по словам и номерам</translation>
    </message>
    <message>
        <source>Only what is not understood</source>
        <translation>Только непонятое</translation>
    </message>
    <message>
        <source>Values: {filled} of {rows}</source>
        <translation>Значений: {filled} из {rows}</translation>
    </message>
    <message>
        <source>not understood: {number}</source>
        <translation>не понято: {number}</translation>
    </message>
    <message>
        <source>not found: {number}</source>
        <translation>не найдено: {number}</translation>
    </message>
    <message>
        <source>understood by likeness: {number}</source>
        <translation>понято по сходству: {number}</translation>
    </message>
    <message>
        <source>printed in the file</source>
        <translation>напечатан в файле</translation>
    </message>
    <message>
        <source>the printed rows add up to</source>
        <translation>сумма напечатанных строк</translation>
    </message>
    <message>
        <source>by the method of the act</source>
        <translation>по методике приказа</translation>
    </message>
    <message>
        <source>Total: {parts}</source>
        <translation>Итог: {parts}</translation>
    </message>
    <message>
        <source>not taken: {number}</source>
        <translation>не взято: {number}</translation>
    </message>
</context>
<context>
    <name>Problem</name>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
</context>
<context>
    <name>ProblemReport</name>
    <message>
        <source>Problem report, {when}</source>
        <translation>Сообщение о неполадке, {when}</translation>
    </message>
    <message>
        <source>System: {0}</source>
        <translation>Система: {0}</translation>
    </message>
    <message>
        <source>Language: {0}</source>
        <translation>Язык: {0}</translation>
    </message>
    <message>
        <source>Screen: {0}</source>
        <translation>Экран: {0}</translation>
    </message>
    <message>
        <source>The archive cannot be read: {0}</source>
        <translation>Архив не читается: {0}</translation>
    </message>
    <message>
        <source>a disk of this computer</source>
        <translation>на диске этого компьютера</translation>
    </message>
    <message>
        <source>a network drive</source>
        <translation>на сетевом диске</translation>
    </message>
    <message>
        <source>a stick or a disk that can be pulled out</source>
        <translation>на флешке или съёмном диске</translation>
    </message>
    <message>
        <source>The archive lies on: {0}</source>
        <translation>Архив лежит: {0}</translation>
    </message>
    <message>
        <source>Schema: {0} of {1}</source>
        <translation>Схема: {0} из {1}</translation>
    </message>
    <message>
        <source>Lines: {0}</source>
        <translation>Строк: {0}</translation>
    </message>
    <message>
        <source>Sizes: archive {0}, log {1}, copies {2} ({3})</source>
        <translation>Размеры: архив {0}, журнал записи {1}, копии {2} (штук: {3})</translation>
    </message>
    <message>
        <source>No fault of the program has been noted.</source>
        <translation>Сбоев программы не записано.</translation>
    </message>
    <message>
        <source>Last fault: {when}, {kind}</source>
        <translation>Последний сбой: {when}, {kind}</translation>
    </message>
</context>
<context>
    <name>ProblemReportDialog</name>
    <message>
        <source>Problem report</source>
        <translation>Сообщение о неполадке</translation>
    </message>
    <message>
        <source>Copy this text and send it to those who look after the program. It holds versions and sizes; no names, no values and no notes of your cards are in it.</source>
        <translation>Скопируйте этот текст и пошлите тому, кто обслуживает программу. В нём версии и размеры; ни имён, ни значений, ни примечаний из ваших карт в нём нет.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Скопировать</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Скопировано.</translation>
    </message>
</context>
<context>
    <name>QAbstractFileIconProvider</name>
    <message>
        <source>Folder</source>
        <translation>Папка</translation>
    </message>
    <message>
        <source>File Folder</source>
        <translation>Папка с файлами</translation>
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
        <translation>Файл %1</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Неизвестно</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>Look in:</source>
        <translation>Папка:</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Вперёд</translation>
    </message>
    <message>
        <source>Go forward</source>
        <translation>Вперёд</translation>
    </message>
    <message>
        <source>Parent Directory</source>
        <translation>Папка выше</translation>
    </message>
    <message>
        <source>Go to the parent directory</source>
        <translation>В папку выше</translation>
    </message>
    <message>
        <source>Create New Folder</source>
        <translation>Новая папка</translation>
    </message>
    <message>
        <source>Create a New Folder</source>
        <translation>Создать новую папку</translation>
    </message>
    <message>
        <source>List View</source>
        <translation>Список</translation>
    </message>
    <message>
        <source>Change to list view mode</source>
        <translation>Показать списком</translation>
    </message>
    <message>
        <source>Detail View</source>
        <translation>Подробно</translation>
    </message>
    <message>
        <source>Change to detail view mode</source>
        <translation>Показать подробно</translation>
    </message>
    <message>
        <source>Sidebar</source>
        <translation>Боковая панель</translation>
    </message>
    <message>
        <source>List of places and bookmarks</source>
        <translation>Места и закладки</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Файлы</translation>
    </message>
    <message>
        <source>File &amp;name:</source>
        <translation>&amp;Имя файла:</translation>
    </message>
    <message>
        <source>Files of type:</source>
        <translation>Тип файлов:</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Открыть</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Сохранить</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>Save As</source>
        <translation>Сохранить как</translation>
    </message>
    <message>
        <source>&amp;Choose</source>
        <translation>&amp;Выбрать</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>&amp;Переименовать</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Удалить</translation>
    </message>
    <message>
        <source>Show &amp;hidden files</source>
        <translation>Показывать &amp;скрытые файлы</translation>
    </message>
    <message>
        <source>&amp;New Folder</source>
        <translation>&amp;Новая папка</translation>
    </message>
    <message>
        <source>New Folder</source>
        <translation>Новая папка</translation>
    </message>
    <message>
        <source>Directories</source>
        <translation>Папки</translation>
    </message>
    <message>
        <source>Directory:</source>
        <translation>Папка:</translation>
    </message>
    <message>
        <source>%1 already exists.
Do you want to replace it?</source>
        <translation>Файл %1 уже есть.
Заменить его?</translation>
    </message>
    <message>
        <source>%1
File not found.
Please verify the correct file name was given.</source>
        <translation>%1
Такого файла нет.
Проверьте его имя.</translation>
    </message>
    <message>
        <source>%1
Directory not found.
Please verify the correct directory name was given.</source>
        <translation>%1
Такой папки нет.
Проверьте её имя.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is write protected.
Do you want to delete it anyway?</source>
        <translation>«%1» защищён от записи.
Всё равно удалить?</translation>
    </message>
    <message>
        <source>Are you sure you want to delete &apos;%1&apos;?</source>
        <translation>Удалить «%1»?</translation>
    </message>
    <message>
        <source>Could not delete directory.</source>
        <translation>Папку удалить не удалось.</translation>
    </message>
    <message>
        <source>Recent Places</source>
        <translation>Недавние места</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Убрать</translation>
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
        <translation>Папка</translation>
    </message>
    <message>
        <source>Shortcut</source>
        <translation>Ярлык</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Неизвестно</translation>
    </message>
</context>
<context>
    <name>QFileSystemModel</name>
    <message>
        <source>Name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Размер</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Тип</translation>
    </message>
    <message>
        <source>Date Modified</source>
        <translation>Изменён</translation>
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
        <translation>&amp;Отменить</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Повторить</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>&amp;Вырезать</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Копировать</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>В&amp;ставить</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Выделить всё</translation>
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
        <translation>Открыть</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>&amp;Yes</source>
        <translation>&amp;Да</translation>
    </message>
    <message>
        <source>&amp;No</source>
        <translation>&amp;Нет</translation>
    </message>
</context>
<context>
    <name>QWidgetTextControl</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Отменить</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Повторить</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>&amp;Вырезать</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Копировать</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>В&amp;ставить</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Выделить всё</translation>
    </message>
</context>
<context>
    <name>RatingOutput</name>
    <message>
        <source>Rating as Excel…</source>
        <translation>Рейтинг в Excel…</translation>
    </message>
    <message>
        <source>Rating as PDF, for publication…</source>
        <translation>Рейтинг в PDF, для публикации…</translation>
    </message>
    <message>
        <source>Protocol with the commission&apos;s signatures…</source>
        <translation>Протокол с подписями комиссии…</translation>
    </message>
    <message>
        <source>Diplomas for the first three places…</source>
        <translation>Грамоты за первые три места…</translation>
    </message>
    <message>
        <source>Diplomas from a template of ours…</source>
        <translation>Грамоты по своему шаблону…</translation>
    </message>
    <message>
        <source>Template of a diploma</source>
        <translation>Шаблон грамоты</translation>
    </message>
    <message>
        <source>Templates (*.toml)</source>
        <translation>Шаблоны (*.toml)</translation>
    </message>
    <message>
        <source>Save a sample template of a diploma…</source>
        <translation>Сохранить готовый шаблон грамоты…</translation>
    </message>
    <message>
        <source>The template of the diploma cannot be used</source>
        <translation>Шаблон грамоты не читается</translation>
    </message>
</context>
<context>
    <name>RatingTab</name>
    <message>
        <source>Find a school, a municipality</source>
        <translation>Найти школу, район</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>Рейтинг</translation>
    </message>
    <message>
        <source>The rating is being made</source>
        <translation>Составляется рейтинг</translation>
    </message>
    <message>
        <source>Without a row</source>
        <translation>Без строки</translation>
    </message>
    <message>
        <source>first time</source>
        <translation>впервые</translation>
    </message>
    <message>
        <source>Points gained</source>
        <translation>Баллов больше</translation>
    </message>
    <message>
        <source>The rating cannot be made</source>
        <translation>Рейтинг не составляется</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Файл</translation>
    </message>
    <message>
        <source>Give out…</source>
        <translation>Выдать…</translation>
    </message>
</context>
<context>
    <name>ReadingOnly</name>
    <message>
        <source>The archive has been closed there. Now it can be opened for work here.</source>
        <translation>Архив там закрыли. Теперь его можно открыть для работы здесь.</translation>
    </message>
    <message>
        <source>Open for work</source>
        <translation>Открыть для работы</translation>
    </message>
    <message>
        <source>For reading only: the archive is open elsewhere.</source>
        <translation>Только для чтения: архив открыт в другом месте.</translation>
    </message>
    <message>
        <source>For reading only: {login} ({computer}) has had the archive open since {when}.</source>
        <translation>Только для чтения: архив открыт у {login} (компьютер {computer}, {when}).</translation>
    </message>
    <message>
        <source>For reading only: nothing can be written where the archive lies.</source>
        <translation>Только для чтения: туда, где лежит архив, записывать нельзя.</translation>
    </message>
    <message>
        <source>Now something can be written where the archive lies.</source>
        <translation>Теперь туда, где лежит архив, можно записывать.</translation>
    </message>
</context>
<context>
    <name>ReadingSheet</name>
    <message>
        <source>{what} · read only</source>
        <translation>{what} · только для чтения</translation>
    </message>
    <message>
        <source>total {total}</source>
        <translation>итого {total}</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
</context>
<context>
    <name>ReadyDialog</name>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Before the card can be signed, this has to be mended.</source>
        <translation>Прежде чем подписывать карту, исправьте это.</translation>
    </message>
    <message>
        <source>Nothing here forbids a signature. Look at each line, tick it, and write why it is right: the reason is printed on the signature sheet.</source>
        <translation>Подписи это не мешает. Посмотрите каждое замечание, отметьте его и напишите, почему всё верно: причина печатается на листе подписей.</translation>
    </message>
    <message>
        <source>School</source>
        <translation>Организация</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Бумага</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Итого</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>Отпечаток</translation>
    </message>
    <message>
        <source>Warnings accepted</source>
        <translation>Принято замечаний</translation>
    </message>
    <message>
        <source>The revision is kept as it is now, for good. The card itself can still be changed: the changes then make the next revision.</source>
        <translation>Редакция останется такой, как сейчас, навсегда. Саму карту можно править и дальше: правки войдут в следующую редакцию.</translation>
    </message>
    <message>
        <source>Not ready to sign yet</source>
        <translation>Подписывать пока рано</translation>
    </message>
    <message>
        <source>Is this right?</source>
        <translation>Всё ли здесь верно?</translation>
    </message>
    <message>
        <source>Ready to sign: {revision}</source>
        <translation>Готово к подписи: {revision}</translation>
    </message>
    <message>
        <source>Go to the first one</source>
        <translation>Перейти к первому</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Далее</translation>
    </message>
    <message>
        <source>Freeze {revision}</source>
        <translation>Зафиксировать {revision}</translation>
    </message>
</context>
<context>
    <name>ReadyToSign</name>
    <message>
        <source>No revisions yet</source>
        <translation>Редакций пока нет</translation>
    </message>
    <message>
        <source>A revision is made when the card is ready to sign: it is kept as it was signed, whatever changes in the card afterwards.</source>
        <translation>Редакция появляется, когда карта готова к подписи: она хранится такой, какой её подписали, что бы потом ни менялось в карте.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Save PDF…</source>
        <translation>Сохранить PDF…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Напечатать…</translation>
    </message>
    <message>
        <source>{revision} is ready to sign</source>
        <translation>{revision} готова к подписи</translation>
    </message>
    <message>
        <source>Its fingerprint, in the foot of every page: {fingerprint}</source>
        <translation>Её отпечаток, внизу каждой страницы: {fingerprint}</translation>
    </message>
    <message>
        <source>When it has been signed, note it: button “Revisions”. The card itself can still be changed; this revision stays as it is.</source>
        <translation>Когда её подпишут, отметьте это: кнопка «Редакции». Саму карту можно править и дальше, эта редакция останется как есть.</translation>
    </message>
    <message>
        <source>This computer has no program to show it</source>
        <translation>На этом компьютере его нечем открыть</translation>
    </message>
    <message>
        <source>The scan lies here:</source>
        <translation>Скан лежит здесь:</translation>
    </message>
    <message>
        <source>The revision cannot be written or read</source>
        <translation>Редакцию не удалось записать или прочесть</translation>
    </message>
    <message>
        <source>To make the next revision, change the card first.</source>
        <translation>Следующая редакция понадобится, когда карта изменится.</translation>
    </message>
    <message>
        <source>The card is {revision} already</source>
        <translation>Карта уже зафиксирована: {revision}</translation>
    </message>
    <message>
        <source>Revisions</source>
        <translation>Редакции</translation>
    </message>
    <message>
        <source>{state} ({day}). Nothing on the paper has changed since it was frozen.</source>
        <translation>{state} ({day}). С тех пор на бумаге ничего не изменилось.</translation>
    </message>
</context>
<context>
    <name>ReasonDialog</name>
    <message>
        <source>Reason; it stands in the protocol</source>
        <translation>Причина: войдёт в протокол</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
</context>
<context>
    <name>RecordDialog</name>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Печать</translation>
    </message>
    <message>
        <source>Choose entries… (chosen: {0})</source>
        <translation>Выбрать записи… (выбрано: {0})</translation>
    </message>
</context>
<context>
    <name>RecoveredDialog</name>
    <message>
        <source>The archive is restored</source>
        <translation>Архив восстановлен</translation>
    </message>
    <message>
        <source>Taken from the copy: {when}, {cards}.</source>
        <translation>Взято из копии: {when}, {cards}.</translation>
    </message>
    <message>
        <source>There was nothing newer to bring over from the damaged file.</source>
        <translation>Ничего более нового в повреждённом файле не нашлось.</translation>
    </message>
    <message>
        <source>The damaged file lies beside the archive:</source>
        <translation>Повреждённый файл лежит рядом с архивом:</translation>
    </message>
    <message>
        <source>What no card could be made of lies in the folder:</source>
        <translation>То, из чего карту собрать не удалось, лежит в папке:</translation>
    </message>
    <message>
        <source>Show the folder</source>
        <translation>Показать папку</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Продолжить</translation>
    </message>
    <message>
        <source>Brought up to what the damaged file held:</source>
        <translation>Дополнены тем, что было в повреждённом файле:</translation>
    </message>
    <message>
        <source>Brought over from the damaged file:</source>
        <translation>Перенесены из повреждённого файла:</translation>
    </message>
    <message>
        <source>Brought over as cards of their own; look which of the two is right:</source>
        <translation>Перенесены отдельными картами; посмотрите, какая из двух верна:</translation>
    </message>
    <message>
        <source>Only parts could be read; they lie in the folder named below:</source>
        <translation>Прочитаны только части; они в папке, названной ниже:</translation>
    </message>
    <message>
        <source>Could not be read in the damaged file:</source>
        <translation>В повреждённом файле не прочитаны:</translation>
    </message>
    <message>
        <source>expected organisations</source>
        <translation>ожидаемые организации</translation>
    </message>
    <message>
        <source>cards taken in</source>
        <translation>принятые карты</translation>
    </message>
    <message>
        <source>decisions and remarks</source>
        <translation>решения и замечания</translation>
    </message>
    <message>
        <source>lines of ratings</source>
        <translation>строки рейтингов</translation>
    </message>
    <message>
        <source>attached pictures</source>
        <translation>приложенные изображения</translation>
    </message>
    <message>
        <source>other entries</source>
        <translation>прочие записи</translation>
    </message>
    <message>
        <source>Besides, brought over from the damaged file: {list}.</source>
        <translation>Кроме карт, из повреждённого файла перенесены: {list}.</translation>
    </message>
    <message>
        <source>Entries that could not be put into the archive, and lie in the folder: {number}.</source>
        <translation>Записей, которые не удалось внести в архив, — они лежат в папке: {number}.</translation>
    </message>
    <message>
        <source>collections of cards</source>
        <translation>сборы карт</translation>
    </message>
</context>
<context>
    <name>RecoveryDialog</name>
    <message>
        <source>The archive of cards is damaged</source>
        <translation>Архив карт повреждён</translation>
    </message>
    <message>
        <source>The damaged file is not deleted: it stays in the same folder under another name.</source>
        <translation>Повреждённый файл не удаляется: он останется в той же папке под другим именем.</translation>
    </message>
    <message>
        <source>Close the program</source>
        <translation>Выйти</translation>
    </message>
    <message>
        <source>Another copy…</source>
        <translation>Другая копия…</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Восстановить</translation>
    </message>
    <message>
        <source>The program is looking at what can be read, and at the copies…</source>
        <translation>Программа смотрит, что читается, и проверяет копии…</translation>
    </message>
    <message>
        <source>A file on a stick or another disk…</source>
        <translation>Файл на флешке или другом диске…</translation>
    </message>
    <message>
        <source>Sound copy: {copy}</source>
        <translation>Целая копия: {copy}</translation>
    </message>
    <message>
        <source>There is no sound copy on this computer.</source>
        <translation>Целой копии на этом компьютере нет.</translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) can be read in the damaged file, and will be brought over.</source>
        <translation>
            <numerusform>В повреждённом файле читается %n карта, она будет перенесена.</numerusform>
            <numerusform>В повреждённом файле читаются %n карты, они будут перенесены.</numerusform>
            <numerusform>В повреждённом файле читается %n карт, они будут перенесены.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing can be read in the damaged file. A copy may lie on a stick.</source>
        <translation>В повреждённом файле ничего не читается. Возможно, копия есть на флешке.</translation>
    </message>
    <message>
        <source>Begin with an empty archive</source>
        <translation>Начать с пустого архива</translation>
    </message>
    <message>
        <source>last change: {when}</source>
        <translation>последнее изменение: {when}</translation>
    </message>
    <message>
        <source>The damaged file holds nothing newer that could be read.</source>
        <translation>Ничего более нового в повреждённом файле не читается.</translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) are newer in the damaged file, and will be brought over:</source>
        <translation>
            <numerusform>В повреждённом файле новее %n карта, она будет перенесена:</numerusform>
            <numerusform>В повреждённом файле новее %n карты, они будут перенесены:</numerusform>
            <numerusform>В повреждённом файле новее %n карт, они будут перенесены:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) there cannot be read: of these the state of the copy stays, and what is left of the newer one is put into a folder.</source>
        <translation>
            <numerusform>%n карта там не читается: она останется такой, как в копии, а что уцелело от более новой, ляжет в папку.</numerusform>
            <numerusform>%n карты там не читаются: они останутся такими, как в копии, а что уцелело от более новых, ляжет в папку.</numerusform>
            <numerusform>%n карт там не читается: они останутся такими, как в копии, а что уцелело от более новых, ляжет в папку.</numerusform>
        </translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Попробовать ещё раз</translation>
    </message>
    <message>
        <source>Entries of collections and pictures that are newer there, and will be brought over: {0}.</source>
        <translation>Записей сборов карт и изображений, которые там новее и будут перенесены: {0}.</translation>
    </message>
</context>
<context>
    <name>RemarksPanel</name>
    <message>
        <source>To be mended: {0}</source>
        <translation>Исправить: {0}</translation>
    </message>
    <message>
        <source>expected until {day}</source>
        <translation>ждут до {day}</translation>
    </message>
    <message>
        <source>Enter or a double click shows the row.</source>
        <translation>Enter или двойной щелчок покажет строку.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Строка</translation>
    </message>
    <message>
        <source>What to mend</source>
        <translation>Что исправить</translation>
    </message>
</context>
<context>
    <name>Reopening</name>
    <message>
        <source>The card cannot be opened</source>
        <translation>Карта не открывается</translation>
    </message>
    <message>
        <source>The last entries are not saved yet</source>
        <translation>Последние записи ещё не сохранены</translation>
    </message>
    <message>
        <source>It now shows what was entered in the other window.</source>
        <translation>Теперь в ней видно то, что введено в другом окне.</translation>
    </message>
    <message>
        <source>What you had entered here is entered again and saved:</source>
        <translation>То, что вы ввели здесь, внесено снова и сохранено:</translation>
    </message>
    <message>
        <source>The card has been opened anew</source>
        <translation>Карта открыта заново</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>и ещё %n</numerusform>
            <numerusform>и ещё %n</numerusform>
            <numerusform>и ещё %n</numerusform>
        </translation>
    </message>
    <message>
        <source>{here}; in the other window: {there}</source>
        <translation>{here}; в другом окне: {there}</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>пусто</translation>
    </message>
    <message>
        <source>This was changed in both windows. What stands in the other one is kept:</source>
        <translation>Это изменено в обоих окнах. Осталось то, что стоит в другом; введённое здесь не сохранено:</translation>
    </message>
</context>
<context>
    <name>Reversals</name>
    <message>
        <source>reversed by entry No. {number}</source>
        <translation>сторнирована записью № {number}</translation>
    </message>
    <message>
        <source>reverses entry No. {number}</source>
        <translation>сторнирует запись № {number}</translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message>
        <source>← Cards</source>
        <translation>← Карты</translation>
    </message>
    <message>
        <source>card without a name</source>
        <translation>карта без названия</translation>
    </message>
    <message>
        <source>total {total}</source>
        <translation>итого {total}</translation>
    </message>
    <message>
        <source>Send back to be mended…</source>
        <translation>На доработку…</translation>
    </message>
</context>
<context>
    <name>ReviewPanel</name>
    <message>
        <source>Add the remark</source>
        <translation>Добавить замечание</translation>
    </message>
    <message>
        <source>The rows are being counted</source>
        <translation>Считаются строки</translation>
    </message>
    <message>
        <source>Row {number}</source>
        <translation>Строка {number}</translation>
    </message>
    <message>
        <source>The whole card</source>
        <translation>Вся карта</translation>
    </message>
    <message>
        <source>Remark: {where}</source>
        <translation>Замечание: {where}</translation>
    </message>
    <message>
        <source>{points} here; of {number} cards from {lowest} to {highest}, median {median}</source>
        <translation>Здесь {points}; по {number} картам от {lowest} до {highest}, медиана {median}</translation>
    </message>
    <message>
        <source>Remarks of the office</source>
        <translation>Замечания</translation>
    </message>
    <message>
        <source>Found by the program</source>
        <translation>Найдено программой</translation>
    </message>
    <message>
        <source>Far from the other cards</source>
        <translation>Далеко от других карт</translation>
    </message>
    <message>
        <source>{points} points; the median is {median}</source>
        <translation>баллов {points}, медиана {median}</translation>
    </message>
    <message>
        <source>let into the rating</source>
        <translation>допущена в рейтинг</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>отклонена</translation>
    </message>
    <message>
        <source>chosen among the versions</source>
        <translation>выбрана из версий</translation>
    </message>
    <message>
        <source>given to a school of the list</source>
        <translation>отнесена к школе из списка</translation>
    </message>
    <message>
        <source>letter written</source>
        <translation>написано письмо</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Решения</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Убрать</translation>
    </message>
    <message>
        <source>Far from the others.</source>
        <translation>Далеко от остальных.</translation>
    </message>
    <message>
        <source>Show the row {number}</source>
        <translation>Показать строку {number}</translation>
    </message>
    <message>
        <source>This could not be kept</source>
        <translation>Это не удалось сохранить</translation>
    </message>
    <message>
        <source>rejection taken back</source>
        <translation>отклонение отменено</translation>
    </message>
    <message>
        <source>preferred by the program to a faulty version</source>
        <translation>выбрана программой вместо версии с ошибками</translation>
    </message>
</context>
<context>
    <name>RevisionSheet</name>
    <message>
        <source>frozen on {day}</source>
        <translation>от {day}</translation>
    </message>
    <message>
        <source>fingerprint {fingerprint}</source>
        <translation>отпечаток {fingerprint}</translation>
    </message>
    <message>
        <source>Revision {number}</source>
        <translation>Редакция {number}</translation>
    </message>
</context>
<context>
    <name>RevisionsDialog</name>
    <message>
        <source>Revisions</source>
        <translation>Редакции</translation>
    </message>
    <message>
        <source>Each is kept as it was frozen and prints the same every time, to the last dot.</source>
        <translation>Каждая хранится такой, какой её зафиксировали, и печатается всегда одинаково, до последней точки.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>fingerprint {fingerprint}</source>
        <translation>отпечаток {fingerprint}</translation>
    </message>
    <message>
        <source>total {total}</source>
        <translation>итого {total}</translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s) accepted</source>
        <translation>
            <numerusform>принято %n замечание</numerusform>
            <numerusform>принято %n замечания</numerusform>
            <numerusform>принято %n замечаний</numerusform>
        </translation>
    </message>
    <message>
        <source>Scan</source>
        <translation>Скан</translation>
    </message>
    <message>
        <source>Compare with the card</source>
        <translation>Сравнить с картой</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>Напечатать ещё раз</translation>
    </message>
    <message>
        <source>Signed on paper…</source>
        <translation>Подписано на бумаге…</translation>
    </message>
    <message>
        <source>Published…</source>
        <translation>Опубликовано…</translation>
    </message>
    <message>
        <source>Save PDF…</source>
        <translation>Сохранить PDF…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Напечатать…</translation>
    </message>
    <message>
        <source>The paper alone, as PDF…</source>
        <translation>Только бумага, PDF…</translation>
    </message>
    <message>
        <source>The signature sheet alone, as PDF…</source>
        <translation>Только лист подписей, PDF…</translation>
    </message>
    <message>
        <source>A copy for the school&apos;s site, as PDF…</source>
        <translation>Копия для сайта школы, PDF…</translation>
    </message>
    <message>
        <source>Signed file</source>
        <translation>Подписанный файл</translation>
    </message>
    <message>
        <source>Sign electronically…</source>
        <translation>Подписать электронно…</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>Compare with…</source>
        <translation>Сравнить с…</translation>
    </message>
    <message>
        <source>the card as it is now</source>
        <translation>картой, как она сейчас</translation>
    </message>
</context>
<context>
    <name>RowPanel</name>
    <message>
        <source>Last year</source>
        <translation>Прошлый год</translation>
    </message>
    <message>
        <source>How to count</source>
        <translation>Как считать</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Основание</translation>
    </message>
    <message>
        <source>order, date, list, link</source>
        <translation>приказ, дата, список, ссылка</translation>
    </message>
    <message>
        <source>Percent by hand</source>
        <translation>Процент вручную</translation>
    </message>
    <message>
        <source>Choose a row to see how it is counted.</source>
        <translation>Выберите строку — здесь будет видно, как она считается.</translation>
    </message>
    <message>
        <source>Not filled in yet</source>
        <translation>Ещё не заполнено</translation>
    </message>
    <message>
        <source>History of this row</source>
        <translation>История этой строки</translation>
    </message>
</context>
<context>
    <name>RowsTab</name>
    <message>
        <source>Only rows in which some card is far from the others</source>
        <translation>Только строки, где есть карты далеко от остальных</translation>
    </message>
    <message>
        <source>Cards that are far from the others</source>
        <translation>Карты далеко от остальных</translation>
    </message>
    <message>
        <source>The rows are being counted</source>
        <translation>Считаются строки</translation>
    </message>
    <message>
        <source>The cards are being looked through</source>
        <translation>Просматриваются карты</translation>
    </message>
    <message>
        <source>Cards far from the others in this row (Enter opens one at the row):</source>
        <translation>Карты, которые в этой строке далеко от остальных (Enter откроет карту на этой строке):</translation>
    </message>
    <message>
        <source>In this row no card is far from the others.</source>
        <translation>В этой строке нет карт, далёких от остальных.</translation>
    </message>
    <message>
        <source>The rows cannot be counted</source>
        <translation>Строки не удаётся посчитать</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Строки</translation>
    </message>
</context>
<context>
    <name>SaveAs</name>
    <message numerus="yes">
        <source>%n row(s) are empty.</source>
        <translation>
            <numerusform>Не заполнена %n строка.</numerusform>
            <numerusform>Не заполнены %n строки.</numerusform>
            <numerusform>Не заполнено %n строк.</numerusform>
        </translation>
    </message>
    <message>
        <source>There are mistakes in it: the check (F7) names them.</source>
        <translation>В карте есть ошибки: их покажет проверка (F7).</translation>
    </message>
    <message>
        <source>The page and the PDF will say that they are a draft.</source>
        <translation>На странице и в PDF будет сказано, что это черновик.</translation>
    </message>
    <message>
        <source>Do not save</source>
        <translation>Не сохранять</translation>
    </message>
    <message>
        <source>Save as a draft</source>
        <translation>Сохранить черновик</translation>
    </message>
    <message>
        <source>The card is not finished</source>
        <translation>Карта не закончена</translation>
    </message>
    <message>
        <source>for the site</source>
        <translation>для сайта</translation>
    </message>
</context>
<context>
    <name>Saving</name>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Заменить</translation>
    </message>
    <message>
        <source>Such a file is in the folder already: {names}.</source>
        <translation>Такой файл в папке уже есть: {names}.</translation>
    </message>
    <message>
        <source>Replace the file?</source>
        <translation>Заменить файл?</translation>
    </message>
    <message>
        <source>The file is being written</source>
        <translation>Файл записывается</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Show in its folder</source>
        <translation>Показать в папке</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>Folder: {folder}</source>
        <translation>Папка: {folder}</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Попробовать ещё раз</translation>
    </message>
    <message>
        <source>The file could not be saved</source>
        <translation>Файл сохранить не удалось</translation>
    </message>
    <message>
        <source>The file itself is ready. It lies here:</source>
        <translation>Сам файл готов. Он лежит здесь:</translation>
    </message>
    <message>
        <source>This computer has no program to show it</source>
        <translation>На этом компьютере нет программы, чтобы его показать</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) saved</source>
        <translation>
            <numerusform>Сохранён %n файл</numerusform>
            <numerusform>Сохранено %n файла</numerusform>
            <numerusform>Сохранено %n файлов</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SchoolListDialog</name>
    <message>
        <source>List of schools: “{file}”</source>
        <translation>Список школ: «{file}»</translation>
    </message>
    <message>
        <source>Schools understood: {0}</source>
        <translation>Понято школ: {0}</translation>
    </message>
    <message>
        <source>Lines not taken: {0}</source>
        <translation>Не взято строк: {0}</translation>
    </message>
    <message>
        <source>Nomination</source>
        <translation>Номинация</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Take this list</source>
        <translation>Взять этот список</translation>
    </message>
    <message>
        <source>List of schools</source>
        <translation>Список школ</translation>
    </message>
    <message>
        <source>Tables (*.xlsx *.csv)</source>
        <translation>Таблицы (*.xlsx *.csv)</translation>
    </message>
    <message>
        <source>The list cannot be read</source>
        <translation>Список не читается</translation>
    </message>
    <message>
        <source>The list is being read</source>
        <translation>Читается список</translation>
    </message>
</context>
<context>
    <name>SchoolsTab</name>
    <message>
        <source>Find a school, a municipality</source>
        <translation>Найти школу, район</translation>
    </message>
    <message>
        <source>There is no list of schools yet: cards of any school are taken in, and nobody knows who is missing. A list is an Excel or .csv file with the columns name, municipality, nomination, contact.</source>
        <translation>Списка школ пока нет: принимаются карты любых школ, и неизвестно, кто не прислал. Список — это файл Excel или .csv с графами: наименование, район или округ, номинация, контакт.</translation>
    </message>
    <message>
        <source>Have not sent</source>
        <translation>Не прислали</translation>
    </message>
    <message>
        <source>Have sent</source>
        <translation>Прислали</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Все</translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation>ещё нет</translation>
    </message>
    <message>
        <source>Paste it into a letter or a message. It begins so:</source>
        <translation>Вставьте его в письмо или сообщение. Он начинается так:</translation>
    </message>
    <message>
        <source>The reminder is copied</source>
        <translation>Текст напоминания скопирован</translation>
    </message>
    <message>
        <source>Reminder {campaign}</source>
        <translation>Напоминание {campaign}</translation>
    </message>
    <message>
        <source>New: {0}</source>
        <translation>Новых: {0}</translation>
    </message>
    <message>
        <source>Brought up to date: {0}</source>
        <translation>Обновлено: {0}</translation>
    </message>
    <message>
        <source>The list is taken over</source>
        <translation>Список принят</translation>
    </message>
    <message>
        <source>Its card stays, as one of a school that is not on the list.</source>
        <translation>Её карта останется как карта школы не из списка.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Take off the list</source>
        <translation>Убрать из списка</translation>
    </message>
    <message>
        <source>Take the school off the list?</source>
        <translation>Убрать школу из списка?</translation>
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
        <translation>Школы</translation>
    </message>
    <message>
        <source>Copy the reminder</source>
        <translation>Скопировать напоминание</translation>
    </message>
    <message>
        <source>Reminder as PDF…</source>
        <translation>Напоминание в PDF…</translation>
    </message>
    <message>
        <source>List from a file…</source>
        <translation>Список из файла…</translation>
    </message>
    <message>
        <source>Take off the list…</source>
        <translation>Убрать из списка…</translation>
    </message>
    <message>
        <source>Only the first {0} are shown: type more letters.</source>
        <translation>Показаны только первые {0}: введите больше букв.</translation>
    </message>
    <message>
        <source>The list cannot be read</source>
        <translation>Список не читается</translation>
    </message>
    <message>
        <source>The list could not be kept</source>
        <translation>Список не удалось сохранить</translation>
    </message>
    <message>
        <source>Cards of schools that are not on the list: {0}</source>
        <translation>Карт школ, которых нет в списке: {0}</translation>
    </message>
</context>
<context>
    <name>SectionItem</name>
    <message>
        <source>empty: {0}</source>
        <translation>пусто: {0}</translation>
    </message>
    <message>
        <source>wrong: {0}</source>
        <translation>ошибок: {0}</translation>
    </message>
</context>
<context>
    <name>SectionList</name>
    <message>
        <source>{0} of {1} filled in</source>
        <translation>заполнено {0} из {1}</translation>
    </message>
    <message>
        <source>last year {0} · {1}</source>
        <translation>прошлый год {0} · {1}</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings of the collection</source>
        <translation>Настройки сбора</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>Who gathers the cards</source>
        <translation>Кто собирает карты</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Equal totals</source>
        <translation>Равные суммы баллов</translation>
    </message>
    <message>
        <source>The order says nothing of equal totals. Without sections the place is shared (1, 2, 2, 4); with them the school with more points in the first of them stands higher, and so on. The rule stands in the protocol.</source>
        <translation>О равных суммах в приказе ничего не сказано. Без разделов место делится (1, 2, 2, 4); с ними выше стоит школа, у которой больше баллов в первом из них, и так далее. Правило войдёт в протокол.</translation>
    </message>
    <message>
        <source>Section that decides, {0}</source>
        <translation>Решающий раздел, {0}</translation>
    </message>
    <message>
        <source>share the place</source>
        <translation>место делится</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>Сравнивать с</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>ни с чем</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>Протокол</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Номер</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Дата</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Место</translation>
    </message>
    <message>
        <source>Commission</source>
        <translation>Комиссия</translation>
    </message>
    <message>
        <source>Name of the member</source>
        <translation>Фамилия и инициалы</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>Должность</translation>
    </message>
    <message>
        <source>Role in the commission</source>
        <translation>Роль в комиссии</translation>
    </message>
    <message>
        <source>“{text}” is not a day. Write it as 15.10.2026.</source>
        <translation>«{text}» — не дата. Напишите так: 15.10.2026.</translation>
    </message>
    <message>
        <source>Give the collection a name.</source>
        <translation>Дайте сбору название.</translation>
    </message>
    <message>
        <source>Leave out cards with empty rows</source>
        <translation>Не включать карты с незаполненными строками</translation>
    </message>
</context>
<context>
    <name>SharePiece</name>
    <message>
        <source>Change the unit: percent or number (F4)</source>
        <translation>Сменить единицу: процент или число (F4)</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Единица</translation>
    </message>
    <message>
        <source>of {0}</source>
        <translation>из {0}</translation>
    </message>
</context>
<context>
    <name>SheetFoot</name>
    <message>
        <source>surname and initials</source>
        <translation>фамилия и инициалы</translation>
    </message>
    <message>
        <source>post</source>
        <translation>должность</translation>
    </message>
    <message>
        <source>name</source>
        <translation>фамилия и инициалы</translation>
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
        <translation>с</translation>
    </message>
    <message>
        <source>to</source>
        <translation>по</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Период</translation>
    </message>
    <message>
        <source>Base figures: entered once, shares are computed from them</source>
        <translation>Базовые числа: вводятся один раз, по ним считаются доли</translation>
    </message>
    <message>
        <source>Texts in this language are the program&apos;s translation, not the act&apos;s words.</source>
        <translation>Тексты на этом языке — перевод программы, а не слова самого приказа.</translation>
    </message>
</context>
<context>
    <name>SheetTable</name>
    <message>
        <source>does not apply</source>
        <translation>не применяется</translation>
    </message>
</context>
<context>
    <name>SignatureDesk</name>
    <message>
        <source>Signatures cannot be checked</source>
        <translation>Проверить подписи нельзя</translation>
    </message>
    <message>
        <source>The signatures are being checked</source>
        <translation>Подписи проверяются</translation>
    </message>
    <message>
        <source>The PDF is the print of this revision, with signatures at its end.</source>
        <translation>Этот PDF — печать этой редакции байт в байт, а после неё добавлены подписи.</translation>
    </message>
    <message>
        <source>The code on the paper is that of the revision, but the PDF was not printed by this program as it is now. Compare what stands on the paper yourself.</source>
        <translation>Код на бумаге — от этой редакции, но сам PDF не совпадает с тем, что печатает программа. Сравните написанное на бумаге с редакцией сами.</translation>
    </message>
    <message>
        <source>The mathematics of the ГОСТ signature was not checked here.</source>
        <translation>Математика подписи ГОСТ здесь не проверялась.</translation>
    </message>
    <message>
        <source>Attach to {revision}?</source>
        <translation>Приложить к редакции ({revision})?</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Attach</source>
        <translation>Приложить</translation>
    </message>
    <message>
        <source>Attached to {revision}</source>
        <translation>Приложено: {revision}</translation>
    </message>
    <message>
        <source>the mathematics of the ГОСТ signature was not checked</source>
        <translation>математика подписи ГОСТ не проверялась</translation>
    </message>
    <message>
        <source>the PDF was not printed by this program</source>
        <translation>PDF не совпадает с печатью программы</translation>
    </message>
    <message>
        <source>It could not be attached</source>
        <translation>Приложить не удалось</translation>
    </message>
    <message>
        <source>The PDF is the print of this revision, byte for byte; the signature is in its own file.</source>
        <translation>Этот PDF — печать этой редакции байт в байт; подпись лежит в отдельном файле.</translation>
    </message>
</context>
<context>
    <name>SigningDialog</name>
    <message>
        <source>Sign electronically: {revision}</source>
        <translation>Подписать электронно: {revision}</translation>
    </message>
    <message>
        <source>The PDF of the revision is signed, as it is printed.</source>
        <translation>Подписывается PDF этой редакции, такой же, как при печати.</translation>
    </message>
    <message>
        <source>The second signature goes onto the PDF that {who} has signed.</source>
        <translation>Подпись добавится к PDF, который уже подписал(а): {who}.</translation>
    </message>
    <message>
        <source>Key file (.p12, .pfx)</source>
        <translation>Файл ключа (.p12, .pfx)</translation>
    </message>
    <message>
        <source>not chosen yet</source>
        <translation>ещё не выбран</translation>
    </message>
    <message>
        <source>Where the signed PDF goes</source>
        <translation>Куда записать подписанный PDF</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>Подписать</translation>
    </message>
    <message>
        <source>Password of the key: it is kept nowhere</source>
        <translation>Пароль ключа: он нигде не сохраняется</translation>
    </message>
    <message>
        <source>head of the school</source>
        <translation>руководитель организации</translation>
    </message>
    <message>
        <source>head of the education authority</source>
        <translation>руководитель органа управления</translation>
    </message>
    <message>
        <source>Who signs</source>
        <translation>Кто подписывает</translation>
    </message>
    <message>
        <source>Folder: {0}</source>
        <translation>Папка: {0}</translation>
    </message>
    <message>
        <source>Choose the key file.</source>
        <translation>Выберите файл ключа.</translation>
    </message>
</context>
<context>
    <name>StartDesk</name>
    <message>
        <source>A new card cannot be made</source>
        <translation>Новая карта не создана</translation>
    </message>
    <message>
        <source>The file cannot be opened</source>
        <translation>Файл не открывается</translation>
    </message>
    <message>
        <source>The card could not be removed</source>
        <translation>Карта не убрана</translation>
    </message>
    <message>
        <source>The card could not be put back</source>
        <translation>Карта не возвращена</translation>
    </message>
    <message>
        <source>The removed cards cannot be read</source>
        <translation>Убранные карты не читаются</translation>
    </message>
    <message>
        <source>The list of cards cannot be read</source>
        <translation>Список карт не читается</translation>
    </message>
    <message>
        <source>Make another one</source>
        <translation>Создать ещё одну</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>Открыть её</translation>
    </message>
    <message>
        <source>Such a card is here already</source>
        <translation>Такая карта уже есть</translation>
    </message>
    <message>
        <source>The collections cannot be opened</source>
        <translation>Сборы карт не открываются</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Removed: {school}</source>
        <translation>Карта убрана: {school}</translation>
    </message>
    <message>
        <source>card without a name</source>
        <translation>без названия</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Вернуть</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>Карты</translation>
    </message>
    <message>
        <source>Find a school, a year, a paper</source>
        <translation>Найти организацию, год, бланк</translation>
    </message>
    <message>
        <source>New card</source>
        <translation>Новая карта</translation>
    </message>
    <message>
        <source>Open a file…</source>
        <translation>Открыть файл…</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>Enter or a double click</source>
        <translation>Enter или двойной щелчок</translation>
    </message>
    <message>
        <source>Next year&apos;s card</source>
        <translation>Карта на следующий год</translation>
    </message>
    <message>
        <source>A new card with the same school and base figures, without values</source>
        <translation>Новая карта из выбранной: организация и базовые числа те же, значения пустые</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Убрать</translation>
    </message>
    <message>
        <source>Can be put back (Delete)</source>
        <translation>Можно вернуть (Delete)</translation>
    </message>
    <message>
        <source>Your cards will stand here</source>
        <translation>Здесь будут ваши карты</translation>
    </message>
    <message>
        <source>Fill in a paper on the screen: points are counted as you type, every entry is kept at once, and the paper comes out ready for signature.</source>
        <translation>Заполняйте бумагу на экране: баллы считаются по ходу, каждая запись сохраняется сразу, а в конце получается документ, готовый к подписи.</translation>
    </message>
    <message>
        <source>No card has these words.</source>
        <translation>Карт с такими словами нет.</translation>
    </message>
    <message>
        <source>Removed cards: {0}</source>
        <translation>Убранные карты: {0}</translation>
    </message>
    <message>
        <source>Collecting cards…</source>
        <translation>Сбор карт…</translation>
    </message>
    <message>
        <source>For the municipal office and the coordinator: cards of many schools, checked and ranked</source>
        <translation>Для муниципального органа и координатора: карты многих школ, проверка и рейтинг</translation>
    </message>
</context>
<context>
    <name>StateDialog</name>
    <message>
        <source>Day of publication</source>
        <translation>День публикации</translation>
    </message>
    <message>
        <source>Address on the site</source>
        <translation>Адрес на сайте</translation>
    </message>
    <message>
        <source>Who signed</source>
        <translation>Кто подписал</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>Должность</translation>
    </message>
    <message>
        <source>Day of the signature</source>
        <translation>День подписания</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Note it</source>
        <translation>Отметить</translation>
    </message>
    <message>
        <source>Attach a scan…</source>
        <translation>Приложить скан…</translation>
    </message>
    <message>
        <source>no scan: it can do without</source>
        <translation>скана нет: можно и без него</translation>
    </message>
    <message>
        <source>Write who signed.</source>
        <translation>Напишите, кто подписал.</translation>
    </message>
    <message>
        <source>Write the address.</source>
        <translation>Напишите адрес.</translation>
    </message>
    <message>
        <source>The scan is being read</source>
        <translation>Читается скан</translation>
    </message>
</context>
<context>
    <name>States</name>
    <message>
        <source>Ready to sign</source>
        <translation>Готово к подписи</translation>
    </message>
    <message>
        <source>Signed on paper</source>
        <translation>Подписано на бумаге</translation>
    </message>
    <message>
        <source>Signed electronically</source>
        <translation>Подписано электронно</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Опубликовано</translation>
    </message>
    <message>
        <source>rev. {number}</source>
        <translation>ред. {number}</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Черновик</translation>
    </message>
    <message>
        <source>changed since</source>
        <translation>потом изменена</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Try again</source>
        <translation>Попробовать ещё раз</translation>
    </message>
    <message>
        <source>Save to a file…</source>
        <translation>Сохранить в файл…</translation>
    </message>
    <message>
        <source>Everything is saved</source>
        <translation>Всё сохранено</translation>
    </message>
    <message>
        <source>Saved at {time}</source>
        <translation>Сохранено {time}</translation>
    </message>
    <message>
        <source>Saved on {day}</source>
        <translation>Сохранено {day}</translation>
    </message>
    <message>
        <source>Enter — open · Ctrl+N — new card · Ctrl+O — open a file</source>
        <translation>Enter — открыть · Ctrl+N — новая карта · Ctrl+O — открыть файл</translation>
    </message>
    <message>
        <source>F8 — next empty row · Enter — go on · Ctrl+Z — undo</source>
        <translation>F8 — следующая пустая строка · Enter — дальше · Ctrl+Z — отменить</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Сохраняется…</translation>
    </message>
    <message>
        <source>Open anew</source>
        <translation>Открыть заново</translation>
    </message>
    <message>
        <source>For reading only</source>
        <translation>Только для чтения</translation>
    </message>
    <message>
        <source>Copies and safety</source>
        <translation>Копии и сохранность</translation>
    </message>
    <message>
        <source>Details…</source>
        <translation>Подробнее…</translation>
    </message>
    <message>
        <source>The entries are not saved</source>
        <translation>Записи не сохранены</translation>
    </message>
</context>
<context>
    <name>StepsModel</name>
    <message>
        <source>when it came into the archive</source>
        <translation>при поступлении в архив</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Время</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Что изменено</translation>
    </message>
    <message>
        <source>Was → became</source>
        <translation>Было → стало</translation>
    </message>
    <message>
        <source>The card as it came into the archive</source>
        <translation>Карта при поступлении в архив</translation>
    </message>
    <message>
        <source>Brought back: the card {when}</source>
        <translation>Возвращена карта: {when}</translation>
    </message>
    <message>
        <source>Several fields at once</source>
        <translation>Сразу несколько полей</translation>
    </message>
    <message>
        <source>Undone: {what}</source>
        <translation>Отменено: {what}</translation>
    </message>
    <message>
        <source>Done again: {what}</source>
        <translation>Повторено: {what}</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s)</source>
        <translation>
            <numerusform>%n поле</numerusform>
            <numerusform>%n поля</numerusform>
            <numerusform>%n полей</numerusform>
        </translation>
    </message>
    <message>
        <source>Made ready, signed, published</source>
        <translation>Подготовлено, подписано, опубликовано</translation>
    </message>
    <message>
        <source>The beginning</source>
        <translation>Начало</translation>
    </message>
</context>
<context>
    <name>StruckView</name>
    <message>
        <source>Row to be struck out</source>
        <translation>Строка, которую исключить</translation>
    </message>
    <message>
        <source>Count without it</source>
        <translation>Посчитать без неё</translation>
    </message>
    <message>
        <source>Shows how much the rating hangs on one row; the rating itself stays as it is.</source>
        <translation>Показывает, насколько рейтинг зависит от одной строки; сам рейтинг не меняется.</translation>
    </message>
    <message>
        <source>Whose place changes</source>
        <translation>Чьё место меняется</translation>
    </message>
    <message>
        <source>Nomination</source>
        <translation>Номинация</translation>
    </message>
    <message>
        <source>Without the row</source>
        <translation>Без строки</translation>
    </message>
    <message>
        <source>The places are being counted</source>
        <translation>Считаются места</translation>
    </message>
    <message>
        <source>Places that change: {0}; among the first three: {1}</source>
        <translation>Мест изменится: {0}; среди первых трёх: {1}</translation>
    </message>
    <message>
        <source>No place changes without this row.</source>
        <translation>Без этой строки ни одно место не меняется.</translation>
    </message>
    <message>
        <source>The places cannot be counted</source>
        <translation>Места не удаётся посчитать</translation>
    </message>
</context>
<context>
    <name>SummarySheet</name>
    <message>
        <source>Computed by the program; nothing is typed here.</source>
        <translation>Считает программа; вводить здесь ничего не надо.</translation>
    </message>
</context>
<context>
    <name>TableDesk</name>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Печать</translation>
    </message>
    <message>
        <source>Correct by a reversing entry</source>
        <translation>Сторнировать</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Убрать</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Повторить</translation>
    </message>
    <message>
        <source>Draw up…</source>
        <translation>Составить…</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Добавить</translation>
    </message>
    <message>
        <source>A new entry (Insert)</source>
        <translation>Новая запись (Insert)</translation>
    </message>
    <message>
        <source>A new entry that begins like this one (Ctrl+Insert)</source>
        <translation>Новая запись, которая начинается как эта (Ctrl+Insert)</translation>
    </message>
</context>
<context>
    <name>Template</name>
    <message>
        <source>empty paper</source>
        <translation>пустой бланк</translation>
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
        <translation>К списку карт (Alt+←)</translation>
    </message>
    <message>
        <source>Bagalau: back to the list of cards</source>
        <translation>Бағалау: к списку карт</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Проверить</translation>
    </message>
    <message>
        <source>What is missing and what does not add up (F7)</source>
        <translation>Чего не хватает и что не сходится (F7)</translation>
    </message>
    <message>
        <source>Print · PDF</source>
        <translation>Печать · PDF</translation>
    </message>
    <message>
        <source>Save the paper as PDF or print it (Ctrl+P)</source>
        <translation>Сохранить в PDF или напечатать (Ctrl+P)</translation>
    </message>
    <message>
        <source>Save PDF…</source>
        <translation>Сохранить PDF…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Печать…</translation>
    </message>
    <message>
        <source>Language of the paper</source>
        <translation>Язык документа</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Ещё</translation>
    </message>
    <message>
        <source>About the program</source>
        <translation>О программе</translation>
    </message>
    <message>
        <source>Official papers, filled in and counted</source>
        <translation>Официальные оценочные бумаги</translation>
    </message>
    <message>
        <source>All filled in</source>
        <translation>Заполнена</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Черновик</translation>
    </message>
    <message>
        <source>The paper alone, as PDF…</source>
        <translation>Только бумага, PDF…</translation>
    </message>
    <message>
        <source>The signature sheet alone, as PDF…</source>
        <translation>Только лист подписей, PDF…</translation>
    </message>
    <message>
        <source>A copy for the school&apos;s site, as PDF…</source>
        <translation>Копия для сайта школы, PDF…</translation>
    </message>
    <message>
        <source>Revisions…</source>
        <translation>Редакции…</translation>
    </message>
    <message>
        <source>Draft · after {revision}</source>
        <translation>Черновик · после {revision}</translation>
    </message>
    <message>
        <source>Revisions</source>
        <translation>Редакции</translation>
    </message>
    <message>
        <source>Print it again, note who has signed, compare</source>
        <translation>Напечатать ещё раз, отметить, кто подписал, сравнить</translation>
    </message>
    <message>
        <source>Ready to sign</source>
        <translation>Готово к подписи</translation>
    </message>
    <message>
        <source>Check the card and freeze it for the signature</source>
        <translation>Проверить карту и зафиксировать её для подписи</translation>
    </message>
    <message>
        <source>Check signatures…</source>
        <translation>Проверить подписи…</translation>
    </message>
    <message>
        <source>Find by fingerprint…</source>
        <translation>Найти по отпечатку…</translation>
    </message>
    <message>
        <source>History of the card…</source>
        <translation>История карты…</translation>
    </message>
    <message>
        <source>Copies and safety…</source>
        <translation>Копии и сохранность…</translation>
    </message>
    <message>
        <source>Problem report…</source>
        <translation>Сообщение о неполадке…</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Сохранить как</translation>
    </message>
    <message>
        <source>Excel workbook (.xlsx)…</source>
        <translation>Книга Excel (.xlsx)…</translation>
    </message>
    <message>
        <source>Word document (.docx)…</source>
        <translation>Документ Word (.docx)…</translation>
    </message>
    <message>
        <source>Page for the school&apos;s site, with PDF…</source>
        <translation>Страница для сайта, вместе с PDF…</translation>
    </message>
    <message>
        <source>Card file (.json)…</source>
        <translation>Файл карты (.json)…</translation>
    </message>
    <message>
        <source>Compare with last year…</source>
        <translation>Сравнить с прошлым годом…</translation>
    </message>
    <message>
        <source>Carry over to the new edition…</source>
        <translation>Перенести на новую редакцию бланка…</translation>
    </message>
    <message>
        <source>Check somebody&apos;s card…</source>
        <translation>Проверить чужую карту…</translation>
    </message>
    <message>
        <source>Contradictions: {number}</source>
        <translation>Есть противоречия: {number}</translation>
    </message>
</context>
<context>
    <name>TotalBox</name>
    <message>
        <source>TOTAL</source>
        <translation>ИТОГО</translation>
    </message>
</context>
<context>
    <name>TotalsBar</name>
    <message>
        <source>Entries: {0}</source>
        <translation>Записей: {0}</translation>
    </message>
    <message>
        <source>Shown: {0} of {1}</source>
        <translation>Показано: {0} из {1}</translation>
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
        <translation>О чём строка</translation>
    </message>
    <message>
        <source>Where found</source>
        <translation>Где найдено</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>Что стоит в файле</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Значение</translation>
    </message>
    <message>
        <source>Points in the file</source>
        <translation>Баллы в файле</translation>
    </message>
    <message>
        <source>Points by the method</source>
        <translation>Баллы по методике</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Понято ли</translation>
    </message>
    <message>
        <source>understood</source>
        <translation>понято</translation>
    </message>
    <message>
        <source>alike: {percent} %</source>
        <translation>похоже: {percent} %</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>пусто</translation>
    </message>
    <message>
        <source>not understood</source>
        <translation>не понято</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>не найдено</translation>
    </message>
    <message>
        <source>entered here</source>
        <translation>введено здесь</translation>
    </message>
    <message>
        <source>cannot be so</source>
        <translation>так быть не может</translation>
    </message>
    <message>
        <source>not taken</source>
        <translation>не взято</translation>
    </message>
    <message>
        <source>A place in the file</source>
        <translation>Место в файле</translation>
    </message>
    <message>
        <source>hidden part of the file</source>
        <translation>из скрытой части файла</translation>
    </message>
</context>
<context>
    <name>UnfinishedDialog</name>
    <message>
        <source>It can be printed as a draft: the word DRAFT then stands across every page.</source>
        <translation>Её можно напечатать как черновик: на каждой странице будет стоять слово «ЧЕРНОВИК».</translation>
    </message>
    <message>
        <source>Print a draft</source>
        <translation>Печатать черновик</translation>
    </message>
    <message>
        <source>Do not print</source>
        <translation>Не печатать</translation>
    </message>
    <message numerus="yes">
        <source>The card is not finished: %n row(s) empty</source>
        <translation>
            <numerusform>Карта не закончена: не заполнена %n строка</numerusform>
            <numerusform>Карта не закончена: не заполнены %n строки</numerusform>
            <numerusform>Карта не закончена: не заполнено %n строк</numerusform>
        </translation>
    </message>
    <message>
        <source>The card is filled in, but has mistakes</source>
        <translation>Карта заполнена, но в ней есть ошибки</translation>
    </message>
</context>
<context>
    <name>ValueEntry</name>
    <message>
        <source>Value</source>
        <translation>Значение</translation>
    </message>
    <message>
        <source>Leave empty</source>
        <translation>Оставить пустым</translation>
    </message>
    <message>
        <source>Not found in the file.</source>
        <translation>В файле не найдено.</translation>
    </message>
    <message>
        <source>Found at {place}; nothing stands there.</source>
        <translation>Найдено: {place}; там пусто.</translation>
    </message>
    <message>
        <source>Found at {place}: “{raw}”</source>
        <translation>Найдено: {place}; там стоит «{raw}»</translation>
    </message>
    <message>
        <source>not filled in</source>
        <translation>не заполнено</translation>
    </message>
    <message>
        <source>A place in the file that is not taken</source>
        <translation>Место в файле, которое не взято</translation>
    </message>
    <message>
        <source>No page says it: taken from the hidden part of the file.</source>
        <translation>На страницах этого нет: взято из скрытой части файла.</translation>
    </message>
</context>
<context>
    <name>VerdictDialog</name>
    <message>
        <source>Check of signatures</source>
        <translation>Проверка подписей</translation>
    </message>
    <message>
        <source>Signed PDF</source>
        <translation>Подписанный PDF</translation>
    </message>
    <message>
        <source>Signature in a file of its own (.sig, .p7s, .cms)</source>
        <translation>Подпись отдельным файлом (.sig, .p7s, .cms)</translation>
    </message>
    <message>
        <source>none: the signatures are in the PDF</source>
        <translation>нет: подписи внутри PDF</translation>
    </message>
    <message>
        <source>Folder with trusted root certificates</source>
        <translation>Папка с доверенными корневыми сертификатами</translation>
    </message>
    <message>
        <source>none: trust is not checked</source>
        <translation>нет: доверие не проверяется</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>The card on the paper</source>
        <translation>Карта на бумаге</translation>
    </message>
    <message>
        <source>The archive has neither a card nor a revision with this fingerprint.</source>
        <translation>В архиве нет ни карты, ни редакции с таким отпечатком.</translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) could not be read</source>
        <translation>
            <numerusform>не удалось прочитать %n карту</numerusform>
            <numerusform>не удалось прочитать %n карты</numerusform>
            <numerusform>не удалось прочитать %n карт</numerusform>
        </translation>
    </message>
    <message>
        <source>The card in the archive is equal.</source>
        <translation>В архиве есть такая же карта.</translation>
    </message>
    <message>
        <source>In the archive it is {revision}.</source>
        <translation>В архиве это {revision}.</translation>
    </message>
    <message>
        <source>It lies in the bin.</source>
        <translation>Карта убрана; сначала верните её в список.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Показать</translation>
    </message>
    <message>
        <source>Attach to the revision…</source>
        <translation>Приложить к редакции…</translation>
    </message>
    <message>
        <source>Violations found: {what}</source>
        <translation>Найдены нарушения: {what}</translation>
    </message>
    <message>
        <source>The mathematics of the ГОСТ signature was not checked here.</source>
        <translation>Математика подписи ГОСТ здесь не проверялась.</translation>
    </message>
</context>
<context>
    <name>VersionsDialog</name>
    <message>
        <source>the other version</source>
        <translation>другая версия</translation>
    </message>
    <message>
        <source>Two versions: {school}</source>
        <translation>Две версии: {school}</translation>
    </message>
    <message>
        <source>total {total}</source>
        <translation>итого {total}</translation>
    </message>
    <message>
        <source>There are other versions, too: choose one in the list of cards.</source>
        <translation>Есть и другие версии: выберите нужную в списке карт.</translation>
    </message>
    <message>
        <source>Let the other version stand for the school</source>
        <translation>Оставить другую версию</translation>
    </message>
    <message>
        <source>Difference of the totals: {0}</source>
        <translation>Разность итогов: {0}</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) differ</source>
        <translation>
            <numerusform>Отличается %n строка</numerusform>
            <numerusform>Отличаются %n строки</numerusform>
            <numerusform>Отличаются %n строк</numerusform>
        </translation>
    </message>
    <message>
        <source>stands for the school</source>
        <translation>считается за школу</translation>
    </message>
    <message>
        <source>left out of the rating: {reason}</source>
        <translation>в рейтинг не входит: {reason}</translation>
    </message>
    <message>
        <source>in the rating</source>
        <translation>входит в рейтинг</translation>
    </message>
    <message>
        <source>What is filled in is the same in both.</source>
        <translation>Заполнены обе карты одинаково.</translation>
    </message>
</context>
<context>
    <name>WaitingDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
</context>
<context>
    <name>Years</name>
    <message>
        <source>The list of cards cannot be read</source>
        <translation>Список карт прочитать не удалось</translation>
    </message>
    <message>
        <source>The archive has no other card of this paper. Choose last year&apos;s card from a file.</source>
        <translation>В архиве нет другой карты этого бланка. Выберите прошлогоднюю карту из файла.</translation>
    </message>
    <message>
        <source>Last year&apos;s card · {card}</source>
        <translation>Прошлогодняя карта · {card}</translation>
    </message>
    <message>
        <source>card without a name</source>
        <translation>карта без названия</translation>
    </message>
    <message>
        <source>The file is being read</source>
        <translation>Файл читается</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) of the file were not understood and are left out.</source>
        <translation>
            <numerusform>%n место файла не понято и в сравнение не вошло.</numerusform>
            <numerusform>%n места файла не поняты и в сравнение не вошли.</numerusform>
            <numerusform>%n мест файла не поняты и в сравнение не вошли.</numerusform>
        </translation>
    </message>
    <message>
        <source>The file cannot be opened</source>
        <translation>Файл не открывается</translation>
    </message>
    <message>
        <source>comparison</source>
        <translation>сравнение</translation>
    </message>
</context>
<context>
    <name>YearsDialog</name>
    <message>
        <source>Compare with last year</source>
        <translation>Сравнить с прошлым годом</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>Сравнить с</translation>
    </message>
    <message>
        <source>Save PDF…</source>
        <translation>Сохранить PDF…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>A file…</source>
        <translation>Файл…</translation>
    </message>
    <message>
        <source>Every row</source>
        <translation>Все строки</translation>
    </message>
    <message>
        <source>What is odd</source>
        <translation>Что необычно</translation>
    </message>
    <message>
        <source>By section</source>
        <translation>По разделам</translation>
    </message>
    <message>
        <source>To be checked: {number}</source>
        <translation>Проверьте: {number}</translation>
    </message>
    <message>
        <source>Rose: {number}</source>
        <translation>Выросло: {number}</translation>
    </message>
    <message>
        <source>Fell: {number}</source>
        <translation>Снизилось: {number}</translation>
    </message>
</context>
<context>
    <name>_QuestionCard</name>
    <message>
        <source>It is right</source>
        <translation>Всё верно</translation>
    </message>
    <message>
        <source>It is right: {text}</source>
        <translation>Всё верно: {text}</translation>
    </message>
    <message>
        <source>Why, in a few words</source>
        <translation>Причина, в нескольких словах</translation>
    </message>
    <message>
        <source>Reason: {text}</source>
        <translation>Причина: {text}</translation>
    </message>
    <message>
        <source>counted as printed in the act</source>
        <translation>посчитано, как напечатано в приказе</translation>
    </message>
    <message>
        <source>Write the reason: without it the line cannot be accepted.</source>
        <translation>Напишите причину: без неё замечание не принять.</translation>
    </message>
    <message>
        <source>Tick the line if it is right; if not, close this window and mend the card.</source>
        <translation>Отметьте замечание, если всё верно; если нет — закройте окно и исправьте карту.</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>Перейти</translation>
    </message>
    <message>
        <source>Go to: {text}</source>
        <translation>Перейти: {text}</translation>
    </message>
    <message>
        <source>checked: it is meant so</source>
        <translation>проверено, так и должно быть</translation>
    </message>
</context>
</TS>
