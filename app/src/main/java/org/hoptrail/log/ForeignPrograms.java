package org.hoptrail.log;

import java.util.Set;
import org.hoptrail.text.Ascii;
import org.jspecify.annotations.Nullable;

/// Lines in a mail log or a syslog that do not speak of mail: programs that are known, by their
/// tags, to have nothing to do with it, the marks of syslog daemons, and printed conversations.
/// They are neither read nor unread.
final class ForeignPrograms {

  private static final Set<String> TAGS =
      Set.of(
          // the system
          "kernel",
          "systemd",
          "systemd-logind",
          "systemd-resolved",
          "systemd-timesyncd",
          "systemd-networkd",
          "systemd-udevd",
          "systemd-journald",
          "systemd-tmpfiles",
          "systemd-fsck",
          "systemd-modules-load",
          "systemd-sysctl",
          "init",
          "upstart",
          "dbus",
          "dbus-daemon",
          "dbus-broker",
          "polkitd",
          "udevd",
          "audit",
          "auditd",
          "audispd",
          "smartd",
          "mcelog",
          "irqbalance",
          "acpid",
          "lvm",
          "mdadm",
          "multipathd",
          "kdump",
          // jobs and packages
          "CRON",
          "cron",
          "crond",
          "/usr/sbin/cron",
          "anacron",
          "atd",
          "run-parts",
          "logrotate",
          "dnf",
          "yum",
          "apt",
          "dpkg",
          "unattended-upgrade",
          "puppet-agent",
          "puppet",
          "ansible",
          "cloud-init",
          "snapd",
          "newsyslog",
          // log daemons
          "rsyslogd",
          "syslogd",
          "syslog-ng",
          "klogd",
          "journal",
          "auditbeat",
          "filebeat",
          "fail2ban",
          "fail2ban.filter",
          "fail2ban.actions",
          "fail2ban-server",
          "monit",
          "logger",
          "root",
          "crowdsec",
          "telegraf",
          "zabbix_agentd",
          "nrpe",
          "snmpd",
          "munin-node",
          "node_exporter",
          // users and logins
          "su",
          "sudo",
          "login",
          "passwd",
          "chage",
          "useradd",
          "usermod",
          "groupadd",
          "getty",
          "agetty",
          "sshd",
          "sshd-session",
          "runuser",
          "nslcd",
          "sssd",
          "slapd",
          "nscd",
          "rlogind",
          "in.telnetd",
          "ftpd",
          "vsftpd",
          "proftpd",
          "pure-ftpd",
          "xinetd",
          "inetd",
          // the network
          "named",
          "unbound",
          "dnsmasq",
          "pdns",
          "pdns_recursor",
          "bind9",
          "dhclient",
          "dhcpd",
          "dhcpcd",
          "NetworkManager",
          "wpa_supplicant",
          "ntpd",
          "ntpdate",
          "chronyd",
          "openvpn",
          "pppd",
          "keepalived",
          "haproxy",
          "nginx",
          "httpd",
          "apache2",
          "apache",
          "squid",
          "php",
          "php-fpm",
          "mysqld",
          "mariadbd",
          "postgres",
          "redis-server",
          "memcached",
          "dockerd",
          "containerd",
          "ipop3d-stunnel",
          "stunnel",
          "stunnel4",
          "iptables",
          "firewalld",
          "ufw",
          // appliances for mail: their parts that handle none
          "zmconfigd",
          "zimbramon",
          "zmmailboxdmgr",
          "pmgmirror",
          "pmgtunnel",
          "pmgdaemon",
          "pmgproxy",
          "pmgdb",
          "pveproxy");

  private static final Set<String> COMMANDS =
      Set.of("HELO", "EHLO", "LHLO", "STARTTLS", "MAIL FROM", "RCPT TO", "DATA", "RSET", "QUIT");

  private ForeignPrograms() {}

  /// The class of a line that nobody read: a foreign program's tag, `mark` for what a syslog daemon
  /// itself puts between the lines, `SMTP dialogue` for a conversation that was printed into the
  /// log, or null when it should have been read.
  static @Nullable String of(LogLine line) {
    Program program = line.program();
    Cursor body = line.cursor();
    if (body.sees("message repeated ") || body.sees("-- MARK --")) {
      return "mark";
    }
    if (program != null) {
      boolean known = TAGS.contains(program.tag()) || TAGS.contains(program.name());
      return known ? program.tag() : null;
    }
    boolean repeated = "last".equals(line.host()) && body.sees("message repeated ");
    if (repeated || body.sees("last message repeated ")) {
      return "mark";
    }
    return line.host() == null && isDialogue(body.rest()) ? "SMTP dialogue" : null;
  }

  /// Whether a line is part of a conversation that a client or server printed into the log: `>>>`
  /// or `<<<` before what one said, as Sendmail and Exim do, a reply (RFC 5321 4.2), or a command
  /// without parameters.
  private static boolean isDialogue(String text) {
    if (text.startsWith(">>>") || text.startsWith("<<<")) {
      return true;
    }
    boolean code =
        text.length() > 3
            && "2345".indexOf(text.charAt(0)) >= 0
            && Ascii.isDigit(text.charAt(1))
            && Ascii.isDigit(text.charAt(2));
    return code ? text.charAt(3) == ' ' || text.charAt(3) == '-' : COMMANDS.contains(text);
  }
}
