-- Where mail reaches an account; for the module that writes it, never for a page.
create view accounts.address as select id as account, email from accounts.account;
