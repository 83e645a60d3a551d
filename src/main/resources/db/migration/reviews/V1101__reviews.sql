create schema reviews;

-- What a fan thought of a delivered video: stars, words or both, once. It has an id of its own,
-- since everybody may read it and nobody but its parties may know of the commission.
create table reviews.review (
  id         uuid primary key,
  commission uuid not null unique,
  fan        uuid not null,
  creator    uuid not null check (creator <> fan),
  stars      int check (stars between 1 and 5),
  words      text not null check (length(words) <= 1000),
  named      boolean not null,
  posted_at  timestamptz not null,
  check (stars is not null or words <> '')
);
create index review_newest on reviews.review (creator, id desc);

-- Counted anew for each look: an index of small numbers answers for a creator with ten thousand
-- reviews in about a millisecond, nobody waits for a row that all their fans write to, and the
-- average cannot disagree with the reviews.
create index review_stars on reviews.review (creator, stars);

create view reviews.rating as
  select creator,
         count(*) as reviews,
         count(stars) as rated,
         avg(stars) as average,
         count(*) filter (where stars = 1) as one,
         count(*) filter (where stars = 2) as two,
         count(*) filter (where stars = 3) as three,
         count(*) filter (where stars = 4) as four,
         count(*) filter (where stars = 5) as five
    from reviews.review
   group by creator;

-- Which commissions are reviewed; for their parties, so what it says is in nobody else's pages.
create view reviews.posted as
  select commission, stars, posted_at from reviews.review;
