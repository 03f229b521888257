"""How a migration runs: inside the connection that opened the store."""

from alembic import context

from smilesculpt.exchange.store.database import metadata

context.configure(connection=context.config.attributes["connection"], target_metadata=metadata)
with context.begin_transaction():
    context.run_migrations()
