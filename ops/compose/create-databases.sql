-- Run once by the postgres image, as the role that owns them.
create database referral_intake;
create database pathway_service;
create database notification_service;
