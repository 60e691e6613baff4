namespace Onside.Customers.Deals;

// How a deal stands. Declined: we said no because it did not fit the customer; that counts for nobody as a loss.
public enum Result
{
    Open,
    Won,
    Lost,
    NoDecision,
    Declined,
}

// What the owner tells the forecast, whatever the stage.
public enum Category
{
    Pipeline,
    BestCase,
    Commit,
    Omitted,
}
