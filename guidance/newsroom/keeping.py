"""Database triggers that keep the record and the editions as they were written.

They hold against the program itself and against anyone with an SQL prompt who does not first drop
them; the chains show what such a person changed.
"""

TABLES = {
    "newsroom_auditentry": "number",
    "newsroom_publishededition": "number",
}


def statements(vendor: str) -> list[str]:
    """Return the SQL that makes the triggers; ValueError for a database we do not know."""
    if vendor == "sqlite":
        return [statement for table, key in TABLES.items() for statement in _sqlite(table, key)]
    if vendor == "postgresql":
        made = [statement for table in TABLES for statement in _postgresql(table)]
        return [_REFUSING_FUNCTION, *made]
    raise ValueError(vendor)


def undoing(vendor: str) -> list[str]:
    """Return the SQL that drops the triggers; ValueError for a database we do not know."""
    if vendor == "sqlite":
        return [
            f"DROP TRIGGER IF EXISTS {table}_keeps_{act}"
            for table in TABLES
            for act in ("update", "delete", "replace")
        ]
    if vendor == "postgresql":
        drops = [
            f"DROP TRIGGER IF EXISTS {table}_keeps_{act} ON {table}"
            for table in TABLES
            for act in ("rows", "all")
        ]
        return [*drops, "DROP FUNCTION IF EXISTS newsroom_refuse()"]
    raise ValueError(vendor)


def _sqlite(table: str, key: str) -> list[str]:
    refuse = f"BEGIN SELECT RAISE(ABORT, '{table}: rows are never changed'); END"
    # The names are those of TABLES; nothing from outside is in these statements.
    known = f"WHEN EXISTS (SELECT 1 FROM {table} WHERE {key} = NEW.{key})"  # noqa: S608 - see above  # nosec
    return [
        f"CREATE TRIGGER {table}_keeps_update BEFORE UPDATE ON {table} {refuse}",
        f"CREATE TRIGGER {table}_keeps_delete BEFORE DELETE ON {table} {refuse}",
        # INSERT OR REPLACE would delete the old row without asking the trigger above.
        f"CREATE TRIGGER {table}_keeps_replace BEFORE INSERT ON {table} {known} {refuse}",
    ]


_REFUSING_FUNCTION = """
CREATE OR REPLACE FUNCTION newsroom_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '%: rows are never changed', TG_TABLE_NAME
        USING ERRCODE = 'integrity_constraint_violation';
END
$$
"""


def _postgresql(table: str) -> list[str]:
    refuse = "EXECUTE FUNCTION newsroom_refuse()"
    rows, everything = "UPDATE OR DELETE", "TRUNCATE"
    return [
        f"CREATE TRIGGER {table}_keeps_rows BEFORE {rows} ON {table} FOR EACH ROW {refuse}",
        f"CREATE TRIGGER {table}_keeps_all BEFORE {everything} ON {table} {refuse}",
    ]
