"""Teach the learned reader from the whole corpus: ``make train``. Some twenty minutes.

How sure it must be is set on drafts by authors that a model had not learned from.
"""

from checker.training.corpus import built, learned
from checker.training.figures import SHIPPED
from checker.training.fit import TAUGHT, model, seen
from checker.training.folds import folds
from checker.training.taught import taught


def main() -> None:
    """Write the model that is shipped."""
    policies = built()
    every = seen(learned(), policies)
    shown = seen(taught(policies), policies, TAUGHT)
    _, sure = folds(every, shown, policies)
    SHIPPED.write_bytes(model([*every, *shown], sure))


if __name__ == "__main__":
    main()
