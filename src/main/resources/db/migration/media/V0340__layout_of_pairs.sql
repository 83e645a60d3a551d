-- How the two stand, and how loud the other one is, in hundredths.
alter table media.pairing
  add column layout text not null default 'beside' check (layout in ('beside', 'stacked', 'inset')),
  add column volume int not null default 100 check (volume between 0 and 100);
