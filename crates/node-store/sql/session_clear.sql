-- A copy of the node, or a node brought back from one.
DELETE FROM session;
