"""The first form of the tables: records and heads."""

import sqlalchemy as sa
from alembic import op

revision = "first_tables"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "records",
        sa.Column("number", sa.Integer, primary_key=True),
        sa.Column("record_id", sa.String(64), unique=True, nullable=False),
        sa.Column("asset", sa.String(64), nullable=False),
        sa.Column("kind", sa.String(16), nullable=False),
        sa.Column("envelope", sa.LargeBinary, nullable=False),
    )
    op.create_index("ix_records_asset", "records", ["asset"])
    op.create_table(
        "heads",
        sa.Column("asset", sa.String(64), primary_key=True),
        sa.Column("title", sa.String(200), nullable=False),
        sa.Column("author", sa.String(100), nullable=False),
        sa.Column("wearer", sa.String(100), nullable=False),
        sa.Column("head", sa.String(64), nullable=True),
        sa.Column("n_moves", sa.Integer, nullable=False),
        sa.Column("contested", sa.Boolean, nullable=False),
        sa.Column("withdrawn", sa.Boolean, nullable=False),
    )


def downgrade() -> None:
    """Drop the tables."""
    op.drop_table("heads")
    op.drop_index("ix_records_asset", "records")
    op.drop_table("records")
