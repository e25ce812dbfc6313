package main

import "dossier"

func agreementState(g dossier.Agreement, on dossier.Date) string { return "" }
