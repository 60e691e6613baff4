using System.Text;
using System.Text.RegularExpressions;
using Onside.Platform.Demo;
using Onside.Science;

namespace Onside.Tests.Platform.Demo;

public sealed partial class DemoWordsTests
{
    private static readonly DemoTopic Topic = new("Claire Beaumont", "Harbour Hotels", "Tom", "Lyon", "Fern 210 kitchen filter");

    public static TheoryData<string> Lists =>
        [.. typeof(DemoWords).Assembly.GetManifestResourceNames().Where(name => name.StartsWith("Onside.Demo.", StringComparison.Ordinal)).Select(name => name.Split('.')[2])];

    [Theory]
    [MemberData(nameof(Lists))]
    public void Every_list_has_clean_lines_of_equal_shape_and_none_twice(string list)
    {
        var lines = DemoWords.Table(list);
        Assert.NotEmpty(lines);
        Assert.Single(lines.Select(line => line.Length).Distinct());
        Assert.All(lines.SelectMany(line => line), field => Assert.True(field.IsNormalized(NormalizationForm.FormC) && !field.Contains("  ", StringComparison.Ordinal) && !field.Any(char.IsControl)));
        Assert.Equal(lines.Count, lines.Select(line => string.Join('|', line)).Distinct().Count());
    }

    [Theory]
    [InlineData("cities", 60)]
    [InlineData("projects", 40)]
    [InlineData("sentences", 60)]
    [InlineData("staff", 30)]
    public void The_lists_are_long_enough_to_be_believed(string list, int lines) => Assert.True(DemoWords.Table(list).Count >= lines);

    [Fact]
    public void A_list_that_does_not_exist_is_named() =>
        Assert.Contains("no-such-list", Assert.Throws<ArgumentException>(() => DemoWords.Table("no-such-list")).Message, StringComparison.Ordinal);

    [Fact]
    public void Every_city_has_a_country_streets_and_names()
    {
        var streets = DemoWords.Table("streets").Select(fields => fields[0]).ToHashSet();
        Assert.All(DemoPlaces.Cities, city =>
        {
            Assert.Contains(city.Country, DemoPlaces.Countries.Select(country => country.Code));
            Assert.Contains(city.Country, DemoWords.Table("legal-forms").Select(fields => fields[0]));
            Assert.Contains(city.Tongue, streets);
            Assert.Contains(city.Tongue, DemoNames.AllTongues);
            Assert.Contains(city.Tongue, DemoWords.Table("stems").Select(fields => fields[0]));
            Assert.True(city.Latitude is > 35 and < 66 && city.Longitude is > -11 and < 30);
        });
    }

    [Fact]
    public void Every_country_has_a_real_currency_and_time_zone() => Assert.All(DemoPlaces.Countries, country =>
    {
        Assert.True(Currencies.Contains(country.Currency));
        Assert.True(TimeZoneInfo.TryFindSystemTimeZoneById(country.TimeZone, out _));
    });

    [Fact]
    public void Every_industry_has_projects_and_titles_of_its_own()
    {
        Assert.Equal(DemoOrganisations.Industries.Order(), DemoWords.Table("projects").Select(fields => fields[1]).Where(industry => industry != "*").Distinct().Order());
        Assert.Equal(DemoOrganisations.Industries.Order(), DemoWords.Table("job-titles").Select(fields => fields[0]).Where(industry => industry != "*").Order());
    }

    [Fact]
    public void Addresses_are_complete_and_lie_in_their_city()
    {
        var dice = new Dice(1);
        Assert.All(Enumerable.Range(0, 2_000), _ =>
        {
            var city = DemoPlaces.City(dice);
            var address = DemoPlaces.Address(dice, city);
            Assert.DoesNotMatch(@"[{}#?]", $"{address.Street} {address.Postcode} {DemoPlaces.Telephone(dice, city.Country)}");
            Assert.Matches(@"\d", address.Street);
            Assert.True(Math.Abs(address.Latitude - city.Latitude) < 0.2 && Math.Abs(address.Longitude - city.Longitude) < 0.2);
        });
    }

    [Fact]
    public void Five_thousand_organisations_have_names_of_their_own()
    {
        var dice = new Dice(2);
        var organisations = new DemoOrganisations(dice);
        var all = Enumerable.Range(0, 5_000).Select(_ => organisations.Next(DemoPlaces.City(dice))).ToList();
        Assert.Equal(all.Count, all.Select(one => one.Domain).Distinct().Count());
        Assert.Equal(DemoOrganisations.Industries.Count, all.Select(one => one.Industry).Distinct().Count());
        Assert.All(all, one => Assert.Matches(@"^[a-z0-9-]+\.example$", one.Domain));
        Assert.DoesNotContain(all, one => one.Name.Contains('{', StringComparison.Ordinal) || one.Name.Contains(": ", StringComparison.Ordinal));
    }

    [Fact]
    public void The_same_seed_names_the_same_organisations()
    {
        static IEnumerable<DemoOrganisation> Named(Dice dice)
        {
            var organisations = new DemoOrganisations(dice);
            return Enumerable.Range(0, 100).Select(_ => organisations.Next(DemoPlaces.City(dice))).ToList();
        }

        Assert.Equal(Named(new Dice(11)), Named(new Dice(11)));
        Assert.NotEqual(Named(new Dice(11)), Named(new Dice(12)));
    }

    [Fact]
    public void There_are_more_than_two_hundred_stems() =>
        Assert.True(DemoWords.Table("stems").SelectMany(fields => DemoWords.List(fields[1])).Distinct().Count() > 200);

    [Fact]
    public void Titles_are_those_of_the_industry_or_of_all()
    {
        var dice = new Dice(10);
        var titles = Enumerable.Range(0, 500).Select(_ => DemoOrganisations.JobTitle(dice, "Healthcare")).ToHashSet();
        Assert.Contains("Infection Control Lead", titles);
        Assert.Contains("Managing Director", titles);
        Assert.DoesNotContain("Master Brewer", titles);
    }

    [Fact]
    public void An_organisation_can_be_asked_of_an_industry() =>
        Assert.Equal("Healthcare", new DemoOrganisations(new Dice(3)).Next(DemoPlaces.City("Wien"), "Healthcare").Industry);

    [Fact]
    public void A_womans_name_has_its_own_form_where_the_tongue_has_one()
    {
        var dice = new Dice(4);
        var people = Enumerable.Range(0, 4_000).Select(_ => DemoNames.Person(dice, "cs")).ToList();
        Assert.Contains(people, person => person is { Given: "Tereza", Family: "Nováková" });
        Assert.DoesNotContain(people, person => person.Given == "Tereza" && person.Family == "Novák");
        Assert.DoesNotContain(people, person => person.Full.Contains('/', StringComparison.Ordinal));
        Assert.Contains(people, person => person is { Given: "Jana" or "Pavel", Family: "Okafor" or "Nguyen" or "Weber" or "Nowak" });
    }

    [Fact]
    public void A_mail_address_is_plain_and_cannot_arrive() =>
        Assert.Equal("zoe.vandenberg@harbour-hotels.example", new DemoName("Zoé", "van den Berg").MailAt("harbour-hotels.example"));

    [Fact]
    public void Projects_fit_the_industry_and_have_round_prices()
    {
        var dice = new Dice(5);
        var school = new DemoOrganisation("Kilbride Schools", "Education", 700, "kilbride-schools.example");
        var projects = Enumerable.Range(0, 3_000).Select(_ => DemoProjects.Next(dice, school)).ToList();
        Assert.All(projects, project => Assert.True(project.Euro is >= 1_000 and < 1_000_000 && project.Euro % 100 == 0));
        Assert.DoesNotContain(projects, project => project.Name.Contains("hotel", StringComparison.OrdinalIgnoreCase) || project.Name.Contains('{', StringComparison.Ordinal));
        Assert.All(projects.Where(project => project.Name.StartsWith("School kitchens", StringComparison.Ordinal)), project => Assert.Matches("phase [1-3]$", project.Name));
    }

    [Fact]
    public void Small_organisations_do_less_at_once()
    {
        var dice = new Dice(9);
        var (small, large) = (new DemoOrganisation("Wren Inns", "Hospitality", 20, "wren-inns.example"), new DemoOrganisation("Harbour Hotels", "Hospitality", 900, "harbour-hotels.example"));
        double Average(DemoOrganisation customer) => Enumerable.Range(0, 2_000).Average(_ => DemoProjects.Next(dice, customer).Euro);
        Assert.InRange(Average(small) / Average(large), 0.2, 0.6);
    }

    [Theory]
    [InlineData("note")]
    [InlineData("call")]
    [InlineData("meeting")]
    public void Sentences_are_whole_and_filled(string kind)
    {
        var dice = new Dice(6);
        Assert.All(Enumerable.Range(0, 500), _ => Assert.Matches(Sentence(), DemoSentences.Next(dice, kind, Topic)));
    }

    [Fact]
    public void Tasks_are_filled_and_carry_no_full_stop()
    {
        var dice = new Dice(7);
        Assert.All(Enumerable.Range(0, 500), _ => Assert.Matches(@"^[A-Z][^{}]+[^.{}]$", DemoSentences.Task(dice, Topic)));
    }

    [Fact]
    public void Reasons_are_chosen_of_their_kind()
    {
        var dice = new Dice(8);
        Assert.All(Enumerable.Range(0, 200), _ => Assert.Contains(DemoWords.Pick(dice, "reasons", "lost"), DemoWords.Choices("reasons", "lost").Select(choice => choice.Word)));
        Assert.Contains("Referral", DemoWords.Choices("sources").Select(choice => choice.Word));
    }

    [Fact]
    public void Thirty_colleagues_in_four_teams_each_led_by_one()
    {
        Assert.Equal(30, DemoStaff.All.Select(colleague => colleague.Mail).Distinct().Count());
        var teams = DemoStaff.All.Where(colleague => colleague.Team is not null).GroupBy(colleague => colleague.Team).ToList();
        Assert.Equal(4, teams.Count);
        Assert.All(teams, team => Assert.Single(team, colleague => colleague.Leads));
        Assert.Contains(DemoStaff.All, colleague => colleague.Name.Full == "Marieke de Wit" && colleague.Name.Family == "de Wit");
    }

    [GeneratedRegex(@"^\p{Lu}[^{}]+[.?]$")]
    private static partial Regex Sentence();
}
