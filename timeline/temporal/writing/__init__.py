"""Days in writing: EDTF, TimeML, words for people."""
