# SpamAssassin's parser of Received fields, without any rule: what it makes of every message of a mailbox.
use strict;
use warnings;
use Mail::SpamAssassin;
use Mail::SpamAssassin::Message::Metadata;

my $nothing = '/dev/null';
my $sa = Mail::SpamAssassin->new({
  rules_filename => $nothing, site_rules_filename => $nothing, userprefs_filename => $nothing,
  dont_copy_prefs => 1, local_tests_only => 1,
});
my ($messages, $relays) = (0, 0);

sub message {
  my ($text) = @_;
  return if $text eq '';
  my $message = $sa->parse($text, 0);
  my $metadata = Mail::SpamAssassin::Message::Metadata->new($message);
  $metadata->parse_received_headers({ main => $sa, conf => $sa->{conf} }, $message);
  $messages++;
  $relays += @{ $metadata->{relays_trusted} } + @{ $metadata->{relays_untrusted} };
  $message->finish();
}

open my $mailbox, '<:raw', $ARGV[0] or die "$ARGV[0]: $!\n";
my $text = '';
my $inside = 1;
while (my $line = <$mailbox>) {
  if ($line =~ /^From /) {
    message($text);
    $text = '';
    $inside = 1;
  } elsif ($inside) {
    $text .= $line;
    $inside = 0 if $line =~ /^\r?\n$/;
  }
}
message($text);
print "$messages messages, $relays relays\n";
