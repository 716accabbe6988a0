CREATE STREAMING TABLE events_quarantine
COMMENT 'Events as they were landed that break a rule, and which'
AS SELECT * FROM STREAM events_bronze WHERE size(broken_rules) > 0;
