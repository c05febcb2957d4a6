"""The way from the ledger to a phone: courier → gateway → pacing → transport."""
