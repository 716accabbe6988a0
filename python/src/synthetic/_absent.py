"""Names of dbldatagen that have no equivalent, each with the way out."""

from __future__ import annotations

from typing import NoReturn

from synthetic._problems import way_out

_NAMES = {
    "Datasets": "bin/synthetic import turns what they build into a spec",
    "DataAnalyzer": "take withSchema, which guesses values from names and types",
    "SchemaParser": "take types as texts, such as 'decimal(10,2)'",
}
_METHODS = {
    "saveAsDataset": "write what build() gives, by df.write or df.writeStream",
    "scriptTable": "take df.write.saveAsTable",
    "scriptMerge": "write the MERGE in SQL",
    "loadFromJson": "bin/synthetic import turns what dbldatagen has saved into a spec",
    "loadFromInitializationDict": "bin/synthetic import turns what it has saved into a spec",
    "saveToInitializationDict": "take toDict",
    "useSeed": "take randomSeed",
    "reset": "take randomSeed",
}
_OURS = ("withColumn", "withColumnSpec", "withColumnSpecs", "withStructColumn", "withSchema")


def refuse_name(name: str) -> NoReturn:
    """Refuses a name of the package."""
    if name in _NAMES:
        raise AttributeError(f"synthetic.{name}: has no equivalent; {_NAMES[name]}")
    raise AttributeError(f"module 'synthetic' has no attribute '{name}'")


def refuse_method(name: str) -> NoReturn:
    """Refuses a method of the generator."""
    if name in _METHODS:
        raise AttributeError(f"DataGenerator.{name}: has no equivalent; {_METHODS[name]}")
    if name.startswith("_"):
        raise AttributeError(name)
    raise AttributeError(f"DataGenerator.{name}: no such method; {way_out(name, _OURS)}")
