"""Reads what a certificate says into plain facts."""

from datetime import UTC, datetime

from model.signing.algorithms import is_gost, key_identifier, key_is_weak, key_name
from model.signing.facts import Certificate
from model.signing.library import Asn1

_FOR_DOCUMENTS = {"digital_signature", "non_repudiation"}


def certificate_facts(certificate: Asn1) -> Certificate:
    """The facts of an asn1crypto certificate.

    Raises:
        ValueError: it is damaged.
    """
    subject = _named(certificate.subject)
    usage = certificate.key_usage_value
    key = certificate.public_key
    return Certificate(
        number=serial(certificate),
        owner=_owner(subject),
        organisation=subject.get("organization_name", ""),
        post=subject.get("title", ""),
        issuer=_issuer(_named(certificate.issuer)),
        valid_from=_utc(certificate.not_valid_before),
        valid_to=_utc(certificate.not_valid_after),
        key=key_name(key),
        gost=is_gost(key_identifier(key)),
        weak=key_is_weak(key),
        for_documents=usage is None or bool(set(usage.native) & _FOR_DOCUMENTS),
    )


def serial(certificate: Asn1) -> str:
    """The serial number as authorities write it: hexadecimal, whole bytes."""
    number = f"{certificate.serial_number:X}"
    return number if len(number) % 2 == 0 else f"0{number}"


def _named(name: Asn1) -> dict[str, str]:
    """Parts of a distinguished name; of several of one kind the first."""
    parts: dict[str, str] = {}
    for relative in name.chosen:
        for pair in relative:
            value = pair["value"].native
            parts.setdefault(str(pair["type"].native), " ".join(str(value).split()))
    return parts


def _owner(subject: dict[str, str]) -> str:
    """The person, out of the certificate's own words.

    Russian certificates of an organisation keep the person in surname and given name, and the organisation
    in the common name; Kazakh ones keep surname and name in the common name, and the patronymic in the given.
    """
    common, surname = subject.get("common_name", ""), subject.get("surname", "")
    given = subject.get("given_name", "")
    if not surname or not given:
        return common or surname or given or subject.get("organization_name", "")
    if common.casefold().startswith(surname.casefold()):
        return common if given.casefold() in common.casefold() else f"{common} {given}"
    return f"{surname} {given}"


def _issuer(name: dict[str, str]) -> str:
    return name.get("common_name") or name.get("organization_name") or ", ".join(name.values())


def _utc(moment: datetime) -> datetime:
    return moment.astimezone(UTC)
