"""Teach the learned reader from the whole corpus: ``make train``. Some twenty minutes.

First which words are used alike and how people tell that a child may be at risk, as the rest is
told both. How sure each must be is set on drafts by authors that a model had not learned from.
"""

from checker.training import classes, harm
from checker.training.corpus import built, learned, read_corpus
from checker.training.figures import SHIPPED
from checker.training.fit import TAUGHT, model, seen
from checker.training.folds import folds
from checker.training.messages import read_messages
from checker.training.taught import taught


def main() -> None:
    """Write the models that are shipped."""
    classes.SHIPPED.write_bytes(classes.packed())
    harm.SHIPPED.write_bytes(harm.model(read_messages(), harm.drafts(read_corpus())))
    policies = built()
    every = seen(learned(), policies)
    shown = seen(taught(policies), policies, TAUGHT)
    _, sure = folds(every, shown, policies)
    SHIPPED.write_bytes(model([*every, *shown], sure))


if __name__ == "__main__":
    main()
