"""One rule, one file: each looks at a linked site and says what is wrong with it, or nothing."""
