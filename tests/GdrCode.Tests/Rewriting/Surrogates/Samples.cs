using System.Security.Cryptography;

namespace GdrCode.Tests.Rewriting.Surrogates;

/// <summary>Invented values of every kind. Provider-shaped ones are put together here so that no file holds one.</summary>
internal static class Samples
{
    public static readonly byte[] Key = SHA256.HashData("rewriting tests"u8);

    public static readonly (string Kind, string Value)[] All =
    [
        ("person-name", "Maria Keller"), ("person-name", "KELLER, Maria"), ("person-name", "Dr. Jörg van der Wält"), ("person-name", "Ng"),
        ("person-name", "Мария Иванова"), ("person-name", "田中太郎"), ("person-name", "김철수"), ("person-name", "Μαρία Παππά"), ("person-name", "שרה לוי"),
        ("person-name", "さくら"), ("person-name", "O'Brien-Smythe"), ("person-name", "J. R. Quillfeather"),
        ("handle", "mkeller"), ("handle", "maria.keller84"), ("handle", "@MKeller"), ("handle", "mk"), ("handle", "k"), ("handle", "axe"),
        ("account-name", @"NORDWIND\mkeller"), ("account-name", "CN=Maria Keller,OU=Dev,DC=nordwind,DC=de"), ("account-name", "mkeller@nordwind.local"),
        ("sid", "S-1-5-21-3623811015-3361044348-30300820-1013"),
        ("date", "1984-05-17"), ("date", "17.05.1984"), ("date", "5/17/84"), ("date", "19840517"), ("date", "May 17, 1984"), ("date", "1984, 5, 17"), ("date", "17051984"),
        ("age", "42"), ("age", "30"), ("age", "7"), ("age", "101"), ("neutral-text", "Roman Catholic"), ("neutral-text", "F"), ("neutral-text", "divorced, two children"),
        ("email", "maria.keller@nordwind-logistik.de"), ("email", "m.keller+shop@gmail.com"), ("email", "maria [at] nordwind dot de"), ("email", "root@srv01"),
        ("phone", "+49 170 1234567"), ("phone", "(212) 736-5000"), ("phone", "+1-212-736-5000"), ("phone", "07911 123456"), ("phone", "+44 20 7123 4567"),
        ("phone", "0170/1234567"), ("phone", "+61 2 9374 4000"), ("phone", "+33 1 42 68 53 00"), ("phone", "736-5000"), ("phone", "0044 7911 123456"),
        ("messaging-id", "live:.cid.9f3a1b2c4d5e6f70"), ("messaging-id", "218374650918273645"), ("messaging-id", "@mariak"),
        ("url", "https://wiki.nordwind-logistik.de/display/HR/Maria+Keller"), ("url", "https://social.nordwind.de/in/maria-keller"), ("url", "intra.nordwind.de/x"),
        ("street-address", "Lindenallee 42, Apt. 3"), ("street-address", "742 Evergreen Terrace"), ("postal-code", "10115"), ("postal-code", "SW1A 2AA"), ("postal-code", "K1A 0B1"),
        ("coordinates", "48.137154, 11.576124"), ("coordinates", "-122.4194"), ("coordinates", "48°08'14\"N"), ("national-id", "86095742719"), ("national-id", "C01X00T47"),
        ("national-id", "12345678Z"), ("us-ssn", "212-34-5678"), ("us-ssn", "212345678"), ("us-itin", "912-70-1234"), ("uk-nino", "AB 12 34 56 C"), ("health-id", "943 476 5919"),
        ("card", "4539 1488 0343 6467"), ("card", "371449635398439"), ("card", "5425-2334-3010-9903"), ("card-detail", "737"), ("card-detail", "08/27"), ("card-detail", "08/2027"),
        ("account-number", "532013000"), ("iban", "DE89 3704 0044 0532 0130 00"), ("iban", "GB29NWBK60161331926819"), ("bic", "DEUTDEFF"), ("bic", "DEUTDEFF500"),
        ("crypto-address", "0x52908400098527886E0F7030069857D2E4169EE7"), ("crypto-address", "1BoatSLRHtKNngkdXEeobR76b53LETtpyT"),
        ("crypto-secret", "legal winner thank year wave sausage worth useful legal winner thank yellow"), ("amount", "84,500.00 EUR"), ("amount", "84500"),
        ("record-id", "EMP-48211"), ("record-id", "4711"), ("record-id", "MRN 8834921"), ("diagnosis", "F32.1"), ("diagnosis", "asthma"),
        ("ipv4", "84.17.52.9"), ("ipv4", "84.17.52.9:8080"), ("ipv6", "2a02:8109:9c40:1a2b:0:0:0:1"), ("ipv6", "fe90::1"), ("ipv6", "2a02:8109::1/64"), ("mac", "3C:22:FB:1A:2B:3C"),
        ("mac", "3c22.fb1a.2b3c"), ("device-number", "490154203237518"), ("serial", "C02XG0FDH05N"), ("guid", "6f9619ff-8b86-d011-b42d-00c04fc964ff"),
        ("guid", "{6F9619FF-8B86-D011-B42D-00C04FC964FF}"), ("vehicle", "1HGBH41JXMN109186"), ("vehicle", "B-MK 1234"), ("hostname", "build01.corp.nordwind.local"),
        ("hostname", "NWSRV0042"), ("hostname", "db01"), ("unc-path", @"\\nwfs01\home$\mkeller"), ("user-agent", "Mozilla/5.0 (X11; Linux x86_64) Gecko/20100101 Firefox/121.0"),
        ("password", "Summer2024!"), ("password", "abc"), ("password", "correct horse battery"), ("password", "T0p$ecretPassw0rd"), ("password", "4711"),
        ("password-hash", "$2b$12$R9h/cIPz0gi.URNNX3kh2OPST9/PgBkqquzi.Ss7KIUgO2t0jWMUW"), ("password-hash", "{SSHA}Wm9vYmFyQmF6cXV4MTIzNA=="),
        ("password-hash", "8846f7eaee8fb117ad06bdd830b7586c"), ("connection-secret", "hunter2-live"), ("connection-secret", "Server=db1.nordwind.de;User Id=app;Password=geheim!;"),
        ("url-credential", "maria:geheim12"), ("url-credential", "https://maria:geheim12@git.nordwind.de/x.git"), ("authorization", "Basic bWFyaWE6Z2VoZWltMTIz"),
        ("authorization", "Bearer abcdef0123456789abcdef"), ("jwt", Jwt()), ("token", "gh" + "p_" + new string('a', 18) + "1B2c3D4e5F6g7H8i9J"), ("token", "sk_" + "live_" + "4eC39HqLyjWDarjtT1zdp7dc"),
        ("token", "d41d8cd98f00b204e9800998ecf8427e"), ("token", "xo" + "xb-123456789012-1234567890123-" + "AbCdEfGhIjKlMnOpQrStUvWx"), ("aws-key", "AKIA" + "QYLPMN5HHHFPZAM2"),
        ("aws-key", "je7MtGbClwBF/2Zp9Utk/h3yCo8nvb" + "qZyAb4KeyX"), ("base64-key", "3q2+7wAAAAEjRWeJq83vEjRWeJq83vEjRWeJqw=="), ("base64-key", "c2VjcmV0LWtleS0xMjM0NTY3OA=="),
        ("webhook-url", "https://hooks.nordwind.com/services/T01ABCDEF/B01ABCDEF/" + "x1Y2z3A4b5C6d7E8f9G0"), ("private-key", Pem()), ("symmetric-key", "000102030405060708090a0b0c0d0e0f"),
        ("symmetric-key", "pepper!salt"), ("tenant-id", "483726150948"), ("tenant-id", "72f988bf-86f1-41af-91ab-2d7cd011db47"), ("tenant-id", "nordwind-prod-bucket"),
        ("identity", "Maria Keller <maria.keller@nordwind.de>"), ("record", "(1,'Maria','Keller','maria.keller@nordwind.de','0170 1234567')"),
    ];

    private static string Jwt() => "ey" + "JhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.ey" + "JzdWIiOiI0NzExIiwibmFtZSI6Ik1hcmlhIEtlbGxlciIsImlhdCI6MTUxNjIzOTAyMn0.SflKxwRJSMeKKF2QT4fwpMeJf36POk6yJV_adQssw5c";

    private static string Pem() =>
        "-----BEGIN " + "PRIVATE KEY-----\nMIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQC7VJTUt9Us8cKj\nMzEfYyjiWA4R4/M2bS1GB4t7NXp98C3SC6dVMvDu\nabc=\n-----END " + "PRIVATE KEY-----\n";
}
