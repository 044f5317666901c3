package org.hoptrail.model;
import org.jspecify.annotations.Nullable;
public record IpAddress(boolean v4, long high, long low) { public static @Nullable IpAddress parse(byte[] b,int s,int e){return null;} public boolean isLoopback(){return false;} public boolean isPrivate(){return false;} public boolean isPublic(){return false;} }
