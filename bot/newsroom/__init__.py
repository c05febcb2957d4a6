"""From the sources to the ledger: it gathers, reads, sums up, and publishes what is new."""
