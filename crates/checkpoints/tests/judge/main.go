// Judges logs, proofs and notes with golang.org/x/mod/sumdb, of which nothing is ours.
//
// Usage: judge log FOLDER
//
//	judge published FOLDER
//	judge proof FILE LOG_KEY LEAF_HEX [WITNESS_KEY...]
//	judge sign SIGNING_KEY < TEXT
//
// It says "accepted" and ends with 0, or says why not and ends with 1.
package main

import (
	"encoding/base64"
	"fmt"
	"io"
	"os"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Println("refused:", err)
		os.Exit(1)
	}
}

func run(args []string) error {
	switch {
	case len(args) == 2 && args[0] == "log":
		return say(judgeLog(args[1], true))
	case len(args) == 2 && args[0] == "published":
		return say(judgeLog(args[1], false))
	case len(args) >= 4 && args[0] == "proof":
		return say(judgeProof(args[1], args[2], args[3], args[4:]))
	case len(args) == 2 && args[0] == "sign":
		return sign(args[1])
	}
	return fmt.Errorf("usage: judge log|published|proof|sign ...")
}

func say(err error) error {
	if err == nil {
		fmt.Println("accepted")
	}
	return err
}

// sign writes a note that Go has signed.
func sign(key string) error {
	signer, err := note.NewSigner(key)
	if err != nil {
		return err
	}
	text, err := io.ReadAll(os.Stdin)
	if err != nil {
		return err
	}
	signed, err := note.Sign(&note.Note{Text: string(text)}, signer)
	if err != nil {
		return err
	}
	_, err = os.Stdout.Write(signed)
	return err
}

// readCheckpoint reads the text of a note that was verified.
func readCheckpoint(text string) (origin string, tree tlog.Tree, err error) {
	lines := strings.Split(text, "\n")
	if len(lines) < 4 {
		return "", tree, fmt.Errorf("a checkpoint of %d lines", len(lines)-1)
	}
	if tree.N, err = strconv.ParseInt(lines[1], 10, 64); err != nil {
		return "", tree, err
	}
	tree.Hash, err = readHash(lines[2])
	return lines[0], tree, err
}

func readHash(text string) (hash tlog.Hash, err error) {
	bytes, err := base64.StdEncoding.DecodeString(text)
	if err == nil && len(bytes) != len(hash) {
		err = fmt.Errorf("a hash of %d bytes", len(bytes))
	}
	copy(hash[:], bytes)
	return hash, err
}

func readHashes(texts []string) ([]tlog.Hash, error) {
	hashes := []tlog.Hash{}
	for _, text := range texts {
		hash, err := readHash(text)
		if err != nil {
			return nil, err
		}
		hashes = append(hashes, hash)
	}
	return hashes, nil
}
