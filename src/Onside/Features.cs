using Onside.Customers.Accounts;
using Onside.Customers.Catalog;
using Onside.Customers.Deals;
using Onside.Customers.Selling;
using Onside.Customers.Tagging;
using Onside.Front.Health;
using Onside.Front.History;
using Onside.Front.Home;
using Onside.Front.Insights;
using Onside.Front.Integrations;
using Onside.Market.Content;
using Onside.Market.Changes;
using Onside.Market.Strengths;
using Onside.Shared.Ui.StyleGuide;
using Onside.Steering.Learning;
using Onside.Steering.Process;
using Onside.Steering.Swarms;
using Onside.Team.Activities;
using Onside.Team.Calendars;
using Onside.Team.Commitments;
using Onside.Team.Feedback;
using Onside.Team.Fields;
using Onside.Team.Files;
using Onside.Team.Inbox;
using Onside.Team.Lists;
using Onside.Team.Objectives;
using Onside.Team.People;
using Onside.Team.Roster;

namespace Onside;

// Everything the product does, a line a feature, bottom up.
public static class Features
{
    public static void AddFeatures(this IServiceCollection services)
    {
        services.AddPeople();
        services.AddInbox();
        services.AddFields();
        services.AddCalendars();
        services.AddLists();
        services.AddRoster();
        services.AddActivities();
        services.AddFiles();
        services.AddFeedback();
        services.AddCommitments();
        services.AddObjectives();
        services.AddTagging();
        services.AddCatalog();
        services.AddAccounts();
        services.AddDeals();
        services.AddSelling();
        services.AddProcess();
        services.AddContent();
        services.AddStrengths();
        services.AddChanges();
        services.AddSwarms();
        services.AddLearning();
        services.AddInsights();
        services.AddHistory();
        services.AddHome();
        services.AddHealth();
        services.AddIntegrations();
    }

    public static void MapFeatures(this IEndpointRouteBuilder root)
    {
        root.MapPeople();
        root.MapInbox();
        root.MapFields();
        root.MapCalendars();
        root.MapLists();
        root.MapRoster();
        root.MapActivities();
        root.MapFiles();
        root.MapFeedback();
        root.MapCommitments();
        root.MapObjectives();
        root.MapTagging();
        root.MapCatalog();
        root.MapAccounts();
        root.MapDeals();
        root.MapSelling();
        root.MapProcess();
        root.MapContent();
        root.MapStrengths();
        root.MapChanges();
        root.MapSwarms();
        root.MapLearning();
        root.MapInsights();
        root.MapHistory();
        root.MapHome();
        root.MapHealth();
        root.MapStyleGuide();
    }
}
