// A log as a folder: its checkpoint, its tiles, its entries, and proofs that were made from it.

package main

import (
	"bufio"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

// tiles reads the files of a folder. Their names have no height: it is always 8.
type tiles struct{ folder string }

func (t tiles) Height() int { return 8 }

func (t tiles) ReadTiles(wanted []tlog.Tile) ([][]byte, error) {
	var read [][]byte
	for _, tile := range wanted {
		bytes, err := t.read(strings.Replace(tile.Path(), "tile/8/", "tile/", 1))
		if err != nil {
			return nil, err
		}
		read = append(read, bytes)
	}
	return read, nil
}

func (t tiles) SaveTiles([]tlog.Tile, [][]byte) {}

func (t tiles) read(path string) ([]byte, error) {
	return os.ReadFile(filepath.Join(t.folder, path))
}

// judgeLog verifies a folder: key, checkpoint, every entry; of a test, its proofs too.
func judgeLog(folder string, withProofs bool) error {
	files := tiles{folder}
	key, err := files.read("key")
	if err != nil {
		return err
	}
	verifier, err := note.NewVerifier(string(key))
	if err != nil {
		return err
	}
	signed, err := files.read("checkpoint")
	if err != nil {
		return err
	}
	opened, err := note.Open(signed, note.VerifierList(verifier))
	if err != nil {
		return err
	}
	origin, tree, err := readCheckpoint(opened.Text)
	if err != nil {
		return err
	}
	if origin != verifier.Name() {
		return fmt.Errorf("the checkpoint is of %q", origin)
	}
	reader := tlog.TileHashReader(tree, files)
	if err := judgeEntries(files, tree, reader); err != nil {
		return err
	}
	if !withProofs {
		return nil
	}
	return judgeProofs(files, tree, reader)
}

// judgeEntries hashes every entry and compares it with the tree.
func judgeEntries(files tiles, tree tlog.Tree, reader tlog.HashReader) error {
	for start := int64(0); start < tree.N; start += 256 {
		tile := tlog.Tile{H: 8, L: 0, N: start / 256, W: 256}
		if tree.N-start < 256 {
			tile.W = int(tree.N - start)
		}
		path := strings.Replace(tile.Path(), "tile/8/0/", "tile/entries/", 1)
		bundle, err := files.read(path)
		if err != nil {
			return err
		}
		indexes := make([]int64, tile.W)
		for place := range indexes {
			indexes[place] = tlog.StoredHashIndex(0, start+int64(place))
		}
		hashes, err := reader.ReadHashes(indexes)
		if err != nil {
			return err
		}
		for place := 0; place < tile.W; place++ {
			if len(bundle) < 2 || len(bundle) < 2+int(bundle[0])<<8+int(bundle[1]) {
				return fmt.Errorf("%s: entry %d is cut off", path, place)
			}
			length := int(bundle[0])<<8 + int(bundle[1])
			if tlog.RecordHash(bundle[2:2+length]) != hashes[place] {
				return fmt.Errorf("%s: entry %d is not in the tree", path, place)
			}
			bundle = bundle[2+length:]
		}
		if len(bundle) != 0 {
			return fmt.Errorf("%s: something follows the last entry", path)
		}
	}
	return nil
}

// judgeProofs verifies each line of the file "proofs" and makes the same proof again.
func judgeProofs(files tiles, tree tlog.Tree, reader tlog.HashReader) error {
	file, err := os.Open(filepath.Join(files.folder, "proofs"))
	if err != nil {
		return err
	}
	defer file.Close()
	judged := 0
	for lines := bufio.NewScanner(file); lines.Scan(); judged++ {
		words := strings.Fields(lines.Text())
		if len(words) < 3 {
			return fmt.Errorf("proof %d is too short", judged)
		}
		number, err := strconv.ParseInt(words[1], 10, 64)
		if err != nil {
			return err
		}
		hash, err := readHash(words[2])
		if err != nil {
			return err
		}
		hashes, err := readHashes(words[3:])
		if err != nil {
			return err
		}
		if err := judgeProofLine(words[0], number, hash, hashes, tree, reader); err != nil {
			return fmt.Errorf("%s of %d: %w", words[0], number, err)
		}
	}
	if judged == 0 {
		return fmt.Errorf("there are no proofs")
	}
	return nil
}

func judgeProofLine(
	kind string, number int64, hash tlog.Hash, hashes []tlog.Hash, tree tlog.Tree,
	reader tlog.HashReader,
) error {
	var own []tlog.Hash
	switch kind {
	case "inclusion":
		proof, err := tlog.ProveRecord(tree.N, number, reader)
		if err != nil {
			return err
		}
		own = proof
		if err := tlog.CheckRecord(hashes, tree.N, tree.Hash, number, hash); err != nil {
			return err
		}
	case "consistency":
		proof, err := tlog.ProveTree(tree.N, number, reader)
		if err != nil {
			return err
		}
		own = proof
		if err := tlog.CheckTree(hashes, tree.N, tree.Hash, number, hash); err != nil {
			return err
		}
	default:
		return fmt.Errorf("unknown kind of proof")
	}
	if len(own) != len(hashes) || len(own) > 0 && !reflect.DeepEqual(own, hashes) {
		return fmt.Errorf("another proof than Go makes")
	}
	return nil
}
