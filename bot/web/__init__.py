"""What the world may ask of us over HTTP; started only where the operator says on which address."""
