"""Every sentence and word about tenders that a person reads, Chinese and English."""

from grading.wording import Sentence
from procurement.wording.bids import BIDS
from procurement.wording.contracts import CONTRACTS
from procurement.wording.exchange import EXCHANGE
from procurement.wording.laws import LAWS, VALUES
from procurement.wording.results import RESULTS
from procurement.wording.tenders import TENDERS

SENTENCES: dict[str, Sentence] = {
    **VALUES,
    **LAWS,
    **TENDERS,
    **BIDS,
    **RESULTS,
    **CONTRACTS,
    **EXCHANGE,
}
