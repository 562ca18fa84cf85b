using GdrCode.Detection;
using GdrCode.Tests.Detection.People;

namespace GdrCode.Tests.Detection.Contact;

public class ContactTests
{
    [Theory]
    [InlineData("mail hana.kobayashi@minatosoft.jp.", "hana.kobayashi@minatosoft.jp")]
    [InlineData("<g.etxeberria@txantxangorri.eus>", "g.etxeberria@txantxangorri.eus")]
    [InlineData("rainer (at) holzbau-rainer (dot) de", "rainer (at) holzbau-rainer (dot) de")]
    [InlineData("?mail=zainab.ow%40tidewrack-goods.co.uk&page=1", "zainab.ow%40tidewrack-goods.co.uk")]
    [InlineData("call +371 2917 4480 now", "+371 2917 4480")]
    [InlineData("Tel.: 030/2093-4417", "030/2093-4417")]
    [InlineData("(985) 872-4416", "(985) 872-4416")]
    [InlineData("ring 010-2340-4230", "010-2340-4230")]
    public void ContactOfAPerson_IsFoundWhole(string text, string value) => Assert.Contains(value, PersonNameTests.Sensitive(text, "contact"));

    [Theory]
    [InlineData("support@minatosoft.jp, noreply@txantxangorri.eus")]
    [InlineData("jane@example.com and a@b.test")]
    [InlineData("sborovna@zs-podlesi.cz, tollgate-oncall@parivahan.in, kirjasto.asiakaspalvelu@halmejarvi.fi")]
    [InlineData("git@github.com:owner/repo.git")]
    [InlineData("npm i react@18.2.0 @types/node@20.1.x")]
    [InlineData("chacha20-poly1305@openssh.com")]
    [InlineData("background@2x.png")]
    [InlineData("192.168.10.101 and 2024-05-17 08:15:30.123")]
    [InlineData("ISBN 978-3-16-148410-0, 4111 1111 1111 1111")]
    [InlineData("+1 202-555-0143, +44 7700 900123, 0491 570 156")]
    [InlineData("00-11-22-33-44-55 is a hardware address")]
    [InlineData("phone: 1234567890")]
    [InlineData("NL91 ABNA 0417 1643 00")]
    public void ReservedAndOther_IsLeft(string text) => Assert.Empty(PersonNameTests.Sensitive(text, "contact"));

    [Theory]
    [InlineData("4930123456", true)]
    [InlineData("3545551234", true)]
    [InlineData("2101234567", false)]
    public void CountryCode_IsKnown(string digits, bool known) => Assert.Equal(known, PhonePlans.HasCountryCode(digits));

    [Theory]
    [InlineData("14 Garrick Terrace", true)]
    [InlineData("123 Main Street", false)]
    [InlineData("5 Last Close", false)]
    [InlineData("Musterstraße 1", false)]
    public void Address_IsPrivate_WhenItBearsAName(string address, bool isPrivate) => Assert.Equal(isPrivate, PostalAddress.IsPrivate(address));
}
