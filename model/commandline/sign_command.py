"""`sign`: an electronic signature on a PDF."""

import getpass
import os
import warnings
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from model.commandline.arguments import UsageRefused
from model.commandline.output import complain, write_line
from model.commandline.paper_inside import draft_card
from model.exchange.files import FileUnreadable, read_limited, write_atomically
from model.paper.library import Papers
from model.signing import KeyRefused, Role, SigningRefused, language_of, read_key, sign_pdf, verify_pdf
from model.wording import BagalauError, Language, Message, say

if TYPE_CHECKING:
    from model.signing.keys import SigningKey

LONGEST_PDF: Final = 128 * 1024 * 1024
_LONGEST_KEY: Final = 1024 * 1024


class NotSigned(BagalauError):
    """The document is not signed; the message names the file that is to blame and says why."""


class KeyFiles(NamedTuple):
    """Where the key lies, and its password; without a file it is asked."""

    key: Path
    password_file: Path | None


def sign_file(
    path: Path,
    output: Path,
    keys: KeyFiles,
    role: Role,
    papers: Papers,
    language: Language,
    *,
    mark: Language | None = None,
) -> int:
    """Sign a PDF and write the signed one as a new file; exit code 0, also for a draft, which is told.

    The mark speaks the language asked for (`mark`), else that of the PDF, else that of the terminal.

    Raises:
        UsageRefused: the output is no PDF, or is one of the files that are read.
        FileUnreadable, FileNotWritten: with the reason.
        NotSigned: the document, the key or the password does not serve.
    """
    if output.suffix.lower() != ".pdf":
        raise UsageRefused(Message("usage.ending", {"given": output.name[-60:], "allowed": ".pdf"}))
    key_file = keys.key
    for read in (path, *keys):
        if read is not None and _are_one(read, output):
            raise UsageRefused(Message("signing.same_file", {"file": output.name[-60:]}))
    if output.exists():  # it may be a signed document: signing makes a new file, and takes none away
        raise UsageRefused(Message("signing.there_already", {"file": output.name[-60:]}))
    pdf = read_limited(path, LONGEST_PDF)
    key = _key(key_file, keys.password_file, language)
    try:
        signed = sign_pdf(pdf, key, role, mark or language_of(pdf) or language)
    except KeyRefused as refusal:
        raise _not_signed(key_file, refusal) from None
    except SigningRefused as refusal:
        raise _not_signed(path, refusal) from None
    write_atomically(output, signed)
    write_line(say(Message("signing.signed", {"file": output.name}), language))
    details = Message("signing.signed_by", {"owner": key.certificate.owner, "number": key.certificate.number})
    write_line(say(details, language))
    if role == "authority" and not any(known.role == "head" for known in verify_pdf(pdf).signatures):
        write_line(say(Message("signing.head_missing"), language))
    if draft_card(path, papers):
        complain(say(Message("signing.draft", {"file": path.name}), language))
    return 0


def _are_one(first: Path, second: Path) -> bool:
    """Whether two names mean one file, through links, letter case and all."""
    try:
        return first.samefile(second)
    except OSError:
        return os.path.realpath(first) == os.path.realpath(second)


def _key(key_file: Path, password_file: Path | None, language: Language) -> "SigningKey":
    content = read_limited(key_file, _LONGEST_KEY)
    password = _read(password_file) if password_file else _asked(key_file, language)
    try:
        return read_key(content, password)
    except KeyRefused as refusal:
        raise _not_signed(key_file, refusal) from None


def _read(file: Path) -> str:
    """The first line of the file; an editor may have put a mark before it and an end after it."""
    try:
        text = read_limited(file, _LONGEST_KEY).decode("utf-8-sig")
    except UnicodeDecodeError:
        raise FileUnreadable(Message("signing.password_not_text", {"file": file.name})) from None
    first, _, rest = text.replace("\r\n", "\n").partition("\n")
    if rest.strip():
        raise FileUnreadable(Message("signing.password_not_text", {"file": file.name}))
    return first


def _asked(key_file: Path, language: Language) -> str:
    """The password, typed without being shown."""
    prompt = f"{say(Message('signing.password', {'file': key_file.name}), language)} "
    with warnings.catch_warnings():
        # Where there is no terminal, getpass would warn and then show what is typed.
        warnings.simplefilter("error", getpass.GetPassWarning)
        try:
            return getpass.getpass(prompt)
        except getpass.GetPassWarning:
            raise UsageRefused(Message("signing.no_terminal")) from None
        except EOFError:
            raise UsageRefused(Message("signing.no_password")) from None


def _not_signed(file: Path, refusal: SigningRefused) -> NotSigned:
    return NotSigned(Message("files.fault", {"file": file.name, "fault": refusal.message}))
