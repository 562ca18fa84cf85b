using GdrCode.Detection;

namespace GdrCode.Tests.Detection;

/// <summary>Numbers that handbooks of validators publish: each is valid, and no longer when a digit is changed.</summary>
public class NationalIdTests
{
    [Theory]
    [InlineData("ar-cuil", "20-05536168-2")]
    [InlineData("at-svnr", "1237 010180", true)]
    [InlineData("au-abn", "83 914 571 673", true)]
    [InlineData("au-acn", "004 085 616", true)]
    [InlineData("au-tfn", "123 456 782", true)]
    [InlineData("be-nrn", "17 07 30 033 84")]
    [InlineData("bg-egn", "752316 926 3", true)]
    [InlineData("br-cnpj", "16.727.230/0001-97")]
    [InlineData("br-cpf", "390.533.447-05")]
    [InlineData("ca-sin", "123-456-782", true)]
    [InlineData("ch-ahv", "756.9217.0769.85", true)]
    [InlineData("ch-uid", "CHE-100.155.212")]
    [InlineData("cn-resident-id", "360426199101010071")]
    [InlineData("co-nit", "213.123.432-1")]
    [InlineData("cz-birth-number", "710319/2745", true)]
    [InlineData("cz-ico", "25123891")]
    [InlineData("de-tax-id", "36 574 261 809", true)]
    [InlineData("de-vat", "136695976")]
    [InlineData("dk-cpr-checked", "211062-5629", true)]
    [InlineData("do-cedula", "001-1391820-5")]
    [InlineData("ec-cedula", "1714307103")]
    [InlineData("ee-lt-code", "36805280109")]
    [InlineData("ee-lt-code", "33309240064")]
    [InlineData("es-cif", "J99216582")]
    [InlineData("es-dni", "54362315-K")]
    [InlineData("es-dni", "X-2482300W")]
    [InlineData("fi-business-id", "2077474-0")]
    [InlineData("fr-nir", "2 95 10 99 126 111 93")]
    [InlineData("fr-siren", "552 008 443")]
    [InlineData("fr-siret", "73282932000074")]
    [InlineData("fr-tax", "30 23 217 600 053")]
    [InlineData("gr-afm", "094259216", true)]
    [InlineData("gr-amka", "01013099997")]
    [InlineData("hr-oib", "33392005961")]
    [InlineData("ie-ppsn", "6433435F")]
    [InlineData("ie-ppsn", "6433435OA")]
    [InlineData("il-id", "3933742-3")]
    [InlineData("in-aadhaar", "2341 2341 2346", true)]
    [InlineData("in-gstin", "27AAPFU0939F1ZV", true)]
    [InlineData("is-kennitala", "450401-3150")]
    [InlineData("it-fiscal-code", "RCCMNL83S18D969H")]
    [InlineData("jmbg", "0101006500006", true)]
    [InlineData("mx-curp", "BOXW310820HNERXN09")]
    [InlineData("nl-bsn", "1112.22.333", true)]
    [InlineData("no-fnr", "151086 95088")]
    [InlineData("no-orgnr", "988 077 917")]
    [InlineData("nz-ird", "49-091-850", true)]
    [InlineData("pe-ruc", "20512333797")]
    [InlineData("pl-nip", "856-734-62-15")]
    [InlineData("pl-pesel", "44051401359", true)]
    [InlineData("pl-regon", "192598184")]
    [InlineData("pt-nif", "501964843")]
    [InlineData("ro-cnp", "1630615123457")]
    [InlineData("ru-inn", "1234567894")]
    [InlineData("ru-snils", "112-233-445 95", true)]
    [InlineData("se-orgnr", "556703-7485")]
    [InlineData("se-personnummer", "880320-0016")]
    [InlineData("sg-nric", "S1234567D", true)]
    [InlineData("th-id", "1-2345-45678-78-1")]
    [InlineData("tr-tckn", "17291716060")]
    [InlineData("tr-vkn", "4540536920")]
    [InlineData("tw-id", "A123456789", true)]
    [InlineData("ua-rnokpp", "1759013776")]
    [InlineData("uk-nhs", "943-476-5870", true)]
    [InlineData("us-npi", "1234567893", true)]
    [InlineData("za-id", "7503305044089")]
    public void PublishedNumber_IsValid_UnlessItsCheckDigitIsChanged(string check, string number, bool isSpecimen = false)
    {
        var test = Checks.ByName(check)!;

        Assert.Equal(!isSpecimen, test(number));
        Assert.True(isSpecimen || !test(WithOtherLast(number)));
    }

    [Theory]
    [InlineData("us-ssn", "000-12-3456")]
    [InlineData("us-ssn", "666-12-3456")]
    [InlineData("us-ssn", "912-12-3456")]
    [InlineData("us-ssn", "412-00-3456")]
    [InlineData("us-ssn", "412-12-0000")]
    [InlineData("us-ssn", "078-05-1120")]
    [InlineData("uk-nino", "QQ 12 34 56 C")]
    [InlineData("uk-nino", "GB 12 34 56 A")]
    [InlineData("ca-sin", "046 454 286")]
    [InlineData("uk-nhs", "999 000 0018")]
    [InlineData("br-cpf", "111.111.111-11")]
    [InlineData("se-personnummer", "240131-0001")]
    [InlineData("kr-rrn", "991301-1234567")]
    [InlineData("de-tax-id", "12345678903")]
    public void NumberThatIsNotIssued_IsRefused(string check, string number) => Assert.False(Checks.ByName(check)!(number));

    [Theory]
    [InlineData("")]
    [InlineData("⟦⟧")]
    [InlineData("٠١٢٣٤٥٦٧٨٩٠")]
    [InlineData("XXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXX")]
    [InlineData("ßßßßßßßßßßßßßßßßß")]
    public void Garbage_PassesNoCheck_AndThrowsNowhere(string garbage)
    {
        foreach (var check in IdThemes.SelectMany(t => t))
        {
            Assert.False(check.Value(garbage), check.Key);
        }
    }

    private static readonly IEnumerable<KeyValuePair<string, ValueCheck>>[] IdThemes =
    [
        NationalIdsNorthAmerica.All, NationalIdsLatinAmerica.All, NationalIdsWestEurope.All, NationalIdsGermanSpeaking.All, NationalIdsNorthEurope.All,
        NationalIdsEastEurope.All, NationalIdsAsia.All, NationalIdsRestOfWorld.All, CardChecks.All, BankChecks.All, DeviceChecks.All,
    ];

    private static string WithOtherLast(string number) => number[..^1] + (number[^1] switch { '9' => '0', 'Z' => 'A', var c => (char)(c + 1) });
}
