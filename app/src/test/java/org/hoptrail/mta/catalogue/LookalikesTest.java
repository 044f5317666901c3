package org.hoptrail.mta.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Message-IDs and other fields that resemble those with a time inside, and hold none.
class LookalikesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "@",
        "no at sign",
        "00a101da6b11$31e861e0@CLIENT",
        "00A101DA6B11$31E861E0$C0000201@CLIENT",
        "1.2.1709212455678.x@host",
        "9999999999.42.1709212455678@host",
        "1234567890.42.9999999999999@host",
        "1709212455678@host",
        // A date that looks like a Mozilla id, and Microsoft Entourage, which counts from 1904.
        "20240229.13141@example.com",
        "B923B0DA.3050201@example.com",
        "4A290BDA.305@example.com",
        "4a290bda.3050201@example.com",
        // Mutt of old: local time.
        "20240229131415.B4321@host.example",
        "20240229131415.Gb4321@host.example",
        "20240230131415.GB4321@host.example",
        "19790229131415.GB4321@host.example",
        "20240229251415.4321.qmail@mx.example.com",
        // All digits, too short, a microsecond above 999999.
        "20240229131415.0058703725@mx.example.com",
        "20240229131415.A58703F@mx.example.com",
        "20240229131415.FFFFF3F725@mx.example.com",
        // The day in the queue id is another.
        "202402281314.41TDEFQx012345@mx.example.com",
        "202402291314@mx.example.com",
        "Ex-or-cism-01@mx.example.com",
        "E000000-00017h-Ls@mx.example.com",
        "courier.65e08327.000010e1@mx.example",
        "courier.FFFFFFFFFFFFFFFF.000010E1@mx.example",
        "cmu-lmtpd-4321-17092124550-2@mx.example",
        "OF12345678.9ABCDEF0-ONC1258AD2.00480000-C1258AD2.FF48B77F@example.com",
        "OF12345678.9ABCDEF0-ONC1258AD2.00480000@example.com",
        "1709212455.4321.camel@desk",
        "99999999.4321.7.camel@desk",
        "170921245567.4321.1234567890@host",
        "4711.192.0.2.1709212455.squirrel@webmail.example.com",
        "0123456789abcdef0123456789abcdef.squirrel@webmail.example.com",
        "Pine.LNX.4.44.0313282359580.4321-100000@host.example.com",
        "Pine.LNX@host.example.com",
        "alpine.",
        "alpine.@host",
        // A number of us-west-2 under eu-west-1.
        "0101018df50052fe-01234567-89ab-4cde-8f01-23456789abcd-000000@eu-west-1.amazonses.com",
        "0102018df50052fe-01234567-89ab-4cde-8f01-23456789abcd-000000@example.com",
        "18df50052fe.ff50ad55@example.com",
        "2d6f.m1.18df50052fe@mailer.example.com",
        "zcb.3z0123.1e7ac7d9.1709212455678@example.com",
        "65e08327.a70a0220.ab2d4.7440@mail.gmail.com",
        "65e08327.a70a0220.ab2d4.7440x@mx.google.com",
        "00000000.22222222.eeeef.0000@mx.google.com",
        // Random ids of today.
        "01234567-89ab-4cde-8f01-23456789abcd@example.com",
        "CAF_Y-1g0r3pQx_ZTtJ=o7Z1wq-LL6Kq9Vb2dKfAhTtEJ0aPLw@mail.gmail.com",
        "ZeCDJ1x0k3m9QaVb@example.com",
        "0AbCdEfGhIjKlMnOpQrStUvWxYz0123456789AbCdEfGh@www.example.com",
      })
  void noTimeIsFoundInIdsThatOnlyLookAlike(String id) {
    assertThat(TokensTest.read("Message-ID: <" + id + ">")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // The first six bytes are 1831: made without a clock.
        "Thread-Index: AQIAAQIDBAUGBwgJCgsMDQ4PEBESEw==",
        "Thread-Index: AdprETHoEBESExQVFhcYGRobHB0e",
        "Thread-Index: not base64!",
        "Thread-Index: ",
        "X-OriginalArrivalTime: 29 Feb 2024 13:14:15.0678 (UTC)",
        "X-OriginalArrivalTime: FILETIME=[31E861E0:01DA6B1]",
        "X-OriginalArrivalTime: FILETIME=[00000000:00000000]",
        "Content-Type: multipart/mixed; boundary=\"----=_NextPart_000_00A2_01da6b3f.4ba09de0\"",
        "Content-Type: multipart/mixed; boundary=\"--_NextPart_000_00A2_01DA6B3F.4BA09DE0\"",
        "Content-Type: text/plain; name=\"----=_NextPart_000_00A2_01DA6B3F.4BA09DE0\"",
        "Content-Type: multipart/mixed; boundary=\"----=_Part_1_2.17092124556789\"",
        "Content-Type: multipart/mixed; boundary=\"----=_Part_1_2_1709212455678\"",
        "Content-Type: multipart/mixed; boundary=\"b1_65e0832765e0832765e0832765e08327\"",
        "Content-Type: multipart/mixed; boundary=",
        "Content-Type: text/plain; charset=us-ascii",
      })
  void noTimeIsFoundInFieldsThatOnlyLookAlike(String header) {
    assertThat(TokensTest.read(header)).isEmpty();
  }
}
