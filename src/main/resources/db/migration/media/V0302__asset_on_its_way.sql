-- What an account has on its way counts against what it may store.
create index asset_on_its_way on media.asset (owner) where state in ('UPLOADING', 'CHECKING');
