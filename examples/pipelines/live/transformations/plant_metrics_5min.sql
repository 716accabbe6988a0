CREATE STREAMING TABLE plant_metrics_5min
COMMENT '5-minute aggregated sensor metrics'
AS SELECT
  window(timestamp, '5 minutes') AS window,
  device_id,
  device_type,
  avg(reading) AS avg_reading,
  min(reading) AS min_reading,
  max(reading) AS max_reading,
  count(*) AS event_count,
  sum(CAST(is_anomaly AS INT)) AS anomaly_count
FROM STREAM plant_readings WATERMARK timestamp DELAY OF INTERVAL 10 MINUTES
GROUP BY window(timestamp, '5 minutes'), device_id, device_type;
