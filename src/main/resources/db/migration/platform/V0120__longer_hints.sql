-- A hint may say which one of many it was: a word, a colon and an id.
alter table platform.hint
  drop constraint hint_name_check,
  add constraint hint_name_check check (length(name) <= 60);
