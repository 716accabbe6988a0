CREATE STREAMING TABLE plant_readings
COMMENT 'The same readings by their name in the catalog'
AS SELECT * FROM STREAM synth.plant.readings;
