// BelayTesting
