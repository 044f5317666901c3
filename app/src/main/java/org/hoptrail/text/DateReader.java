package org.hoptrail.text;
import org.hoptrail.model.MailDate;
import org.jspecify.annotations.Nullable;
public final class DateReader {
 public @Nullable MailDate read(byte[] b,int s,int e){return null;}
 public @Nullable MailDate findFirst(byte[] b,int s,int e){return null;}
 public int start(){return 0;} public int end(){return 0;}
}
