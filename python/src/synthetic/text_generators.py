"""Texts of a column, with dbldatagen's names."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Union

from synthetic._problems import way_out

Count = Union[int, tuple[int, int]]
"""A number, or the least and the greatest."""

PYTHON_WAY_OUT = (
    "Python runs for no row; take faker=, regex=, template= or expr=,"
    " or a pandas UDF over the DataFrame that build() gives"
)

_FAKER: dict[str, str] = {
    "first_name": "firstName",
    "last_name": "lastName",
    "name": "fullName",
    "user_name": "userName",
    "email": "email",
    "ascii_email": "email",
    "safe_email": "email",
    "company_email": "email",
    "street_address": "street",
    "city": "city",
    "postcode": "postalCode",
    "zipcode": "postalCode",
    "state": "state",
    "country": "country",
    "country_code": "countryCode",
    "language_code": "languageCode",
    "currency_code": "currencyCode",
    "latitude": "latitude",
    "longitude": "longitude",
    "phone_number": "phone",
    "license_plate": "licensePlate",
    "iban": "iban",
    "company": "company",
    "domain_name": "domain",
    "url": "url",
    "uri": "url",
    "job": "jobTitle",
    "credit_card_number": "creditCard",
    "user_agent": "userAgent",
    "ipv4": "ipv4",
    "ipv4_public": "ipv4",
    "ipv6": "ipv6",
    "mac_address": "mac",
    "color_name": "color",
    "hex_color": "hexColor",
}
_OTHERS: dict[str, dict[str, object]] = {
    "uuid4": {"uuid": True},
    "word": {"template": r"\w"},
    "sentence": {"text": {}},
    "paragraph": {"text": {"sentences": [2, 5]}},
    "text": {"text": {"sentences": [2, 5]}},
}
_FOR_COUNTRIES = set(list(_FAKER.values())[: list(_FAKER).index("domain_name")])
_BRACKET = re.compile(r"\\+.|\[", re.DOTALL)


class TextGenerator:
    """A text that a column takes as ``text=``."""

    def keys(self) -> dict[str, object]:
        """What a column says in its place."""
        raise NotImplementedError


@dataclass(frozen=True)
class TemplateGenerator(TextGenerator):
    """Texts after a template, in which a bracket stands for itself."""

    template: str
    escapeSpecialChars: bool = False
    extendedWordList: Sequence[str] | None = None

    def keys(self) -> dict[str, object]:
        """What a column says in its place; a bracket would begin a class of characters there."""
        escaped = _BRACKET.sub(
            lambda piece: r"\[" if piece.group() == "[" else piece.group(), self.template
        )
        keys: dict[str, object] = {"template": escaped}
        if self.escapeSpecialChars:
            keys["escapeSpecialChars"] = True
        if self.extendedWordList is not None:
            keys["wordList"] = list(self.extendedWordList)
        return keys


@dataclass(frozen=True)
class ILText(TextGenerator):
    """Prose: paragraphs of sentences of words."""

    paragraphs: Count | None = None
    sentences: Count | None = None
    words: Count | None = None
    extendedWordList: Sequence[str] | None = None

    def keys(self) -> dict[str, object]:
        """What a column says in its place."""
        parts: Mapping[str, object] = {
            "paragraphs": self.paragraphs,
            "sentences": self.sentences,
            "words": self.words,
            "wordList": self.extendedWordList,
        }
        return {"text": {key: value for key, value in parts.items() if value is not None}}


@dataclass(frozen=True)
class FakerText(TextGenerator):
    """Believable data, by the name that the Python library Faker has for it."""

    name: str
    countries: tuple[str, ...] = ()

    def keys(self) -> dict[str, object]:
        """What a column says in its place; a ValueError if there is no such data."""
        if self.name in _OTHERS:
            return dict(_OTHERS[self.name])
        if self.name not in _FAKER:
            advice = way_out(self.name, [*_FAKER, *_OTHERS])
            raise ValueError(f"must be data that is built in, but was '{self.name}'; {advice}")
        ours = _FAKER[self.name]
        if self.countries and ours in _FOR_COUNTRIES:
            return {"faker": {"name": ours, "countries": list(self.countries)}}
        return {"faker": ours}


def fakerText(mname: str, *args: object, **kwargs: object) -> FakerText:
    """Believable data of a kind: ``fakerText("name")``; a ValueError if given arguments."""
    if args or kwargs:
        raise ValueError(f"fakerText('{mname}'): takes no arguments; {PYTHON_WAY_OUT}")
    return FakerText(mname)


def FakerTextFactory(
    *, locale: str | Sequence[str] | None = None, providers: object = None
) -> Callable[..., FakerText]:
    """A ``fakerText`` of the countries of some locales, such as ``de_DE``."""
    if providers is not None:
        raise ValueError(f"FakerTextFactory.providers: {PYTHON_WAY_OUT}")
    locales = [locale] if isinstance(locale, str) else list(locale or [])
    countries = tuple(re.split("[-_]", name)[-1].upper() for name in locales)
    return lambda mname: FakerText(mname, countries)


class PyfuncText(TextGenerator):
    """Texts by a function in Python, which a spec refuses."""

    def __init__(self, fn: object, init: object = None, **_options: object) -> None:
        self.function = fn
        self.init = init

    def keys(self) -> dict[str, object]:
        """Refused: a ValueError that says what to take."""
        raise ValueError(PYTHON_WAY_OUT)


class PyfuncTextFactory:
    """A factory of texts by functions in Python, which a spec refuses."""

    def __init__(self, name: str | None = None) -> None:
        self.name = name

    def withInit(self, fn: object) -> PyfuncTextFactory:
        """The factory."""
        return self

    def withRootProperty(self, prop: object) -> PyfuncTextFactory:
        """The factory."""
        return self

    def __call__(self, evalFn: object, *_args: object, **_options: object) -> PyfuncText:
        return PyfuncText(evalFn)
