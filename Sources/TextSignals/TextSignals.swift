// TextSignals
