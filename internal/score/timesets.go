package score

import "errors"

func ReadWikiWars(dir string) ([]Timed, error) { return nil, errors.New("later") }
func ReadMeantime(dir string) ([]Timed, error) { return nil, errors.New("later") }
